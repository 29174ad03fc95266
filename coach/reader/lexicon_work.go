package reader

// orgWords end or make up the names of companies and institutions.
var orgWords = words(`
	inc ltd limited llc llp plc gmbh ag ab oy sa sas bv nv pty corp corporation co company group holding holdings
	partners partnership associates brothers bros sons labs lab laboratories studio studios systems solutions software
	technologies technology tech technical digital data cloud analytics robotics networks network media press
	publishing publishers books bookshop games gaming pictures films entertainment records music design designs creative
	agency consulting consultants consultancy advisors advisory services service logistics transport travel tours
	airlines airways air aviation aerospace rail railways shipping freight motors automotive auto engineering
	manufacturing industries industrial works foundry steel metals timber lumber mills mill textiles apparel clothing
	fashion shoes jewellers foods food kitchen bakery cafe coffee catering restaurant restaurants grill brewery hotel
	hotels resort resorts inn spa gym fitness sports health healthcare medical dental clinic clinics hospital hospitals
	hospice pharmacy pharma pharmaceuticals bio biotech biosciences sciences science genomics therapeutics care surgery
	nursery school schools academy college university institute polytechnic library museum gallery theatre trust
	foundation council borough county ministry department authority agency bank banking financial finance capital
	ventures equity investments investment insurance assurance mutual union credit payments pay wealth securities
	trading traders trade exchange energy energi power electric electrical gas oil solar wind water utilities homes
	housing properties property realty estates estate construction builders building architects architecture supply
	supplies stores store market markets supermarket retail outlet farm farms gardens garden foodservice security
	telecom telecoms communications mobile wireless broadband interactive innovations dynamics concepts global
	international worldwide electronics instruments devices semiconductors materials chemicals plastics packaging paper
	printing print staffing recruitment recruiting talent resources law legal chambers solicitors accountants charity
	church society federation association commission bureau force police fire navy nhs primary secondary infant high
	veterinary vets animal pet pets toys furniture interiors lighting glass tiles tools hardware crafts arts art cycles
	bikes tyres paints optics eyewear beauty cosmetics salon skincare wines spirits beverages drinks tea dairy organics
	elementary middle roofing plumbing trucking infirmary supplies office offices childcare daycare council councils works ambulance department
	dept testlabs cloudworks freight removals haulage couriers tyres scaffolding joinery carpentry drywall hvac paving demolition
	quarry orchards orchard vineyard vineyards winery distillery brewing brews tavern pub diner deli pizzeria patisserie bistro trattoria
	brasserie creamery chocolates confectionery grocers greengrocers butchery fisheries fishery aquarium zoo circus orchestra opera
	ballet philharmonic chapel cathedral parish diocese synagogue mosque temple ministries shelter refuge hostel lodge manor villas
	infants juniors academies preschool kindergarten montessori tutoring tutors campus seminary conservatory observatory archives
	registry court courts tribunal chamber embassy consulate commission constabulary sheriff precinct corps regiment command
	dermatology orthodontics ortho pediatrics paediatrics pediatric paediatric cardiology oncology radiology physiotherapy rehab
	rehabilitation wellness apothecary chemists opticians veterinary hospice infirmaries dentistry smiles orthopedics orthopaedics
	genetics biologics vaccines diagnostics imaging informatics robotics semiconductor aeronautics avionics shipyard shipyards
	dockyard marina port ports harbour harbor terminal terminals airport railroad metro transit buses coaches cabs limousines
	logistica leasing rentals auctions auctioneers brokers brokerage mortgage mortgages pensions actuarial underwriters reinsurance
	payroll bookkeeping advertising publicity marketing branding typography animation broadcasting radio television podcasts theatres
	cinemas cinema studios galleries antiques ceramics pottery textiles upholstery tailors outfitters footwear eyewear jewellery jewelers
	jewelry florists nurseries landscaping arboriculture forestry sawmill lumberyard ironworks smelting castings forge bearings valves
	pumps hydraulics pneumatics turbines boilers batteries cables wiring lifts elevators locks alarms cleaning cleaners laundry janitorial
	pest sanitation recycling waste sewage hydro nuclear renewables biofuels petroleum refinery drilling mining minerals metals
	produce seafood meats butchers harvest provisions`)

// roleHeads end the name of a job.
var roleHeads = words(`
	accountant administrator admin adviser advisor agent aide ambassador analyst animator apprentice architect artist
	assembler assistant associate attendant attorney auditor baker barista bartender bookkeeper broker builder buyer
	caretaker carer caregiver carpenter cashier chef cleaner clerk coach collector conductor consultant controller cook
	coordinator co-ordinator copywriter counsel counsellor counselor courier curator custodian dba dentist designer
	developer dev devops director dispatcher doctor driver economist editor electrician eng engineer estimator examiner
	executive exec facilitator farmer fellow firefighter fitter florist forester fundraiser gardener geologist guard guide
	hairdresser handyman host hostess housekeeper illustrator inspector installer instructor intern internship interpreter
	investigator janitor journalist judge labourer laborer landscaper lawyer lead leader lecturer librarian lifeguard
	machinist maid manager mgr marketer mason mechanic mentor merchandiser merchandizer midwife miner model musician nanny
	negotiator notary nurse nutritionist officer operative operator optician optometrist orderly organiser organizer
	painter paralegal paramedic partner pharmacist photographer physician physicist physiotherapist physio picker pilot
	planner plumber porter principal printer processor producer professor programmer promoter prosecutor psychologist
	publicist qa ranger receptionist recruiter registrar rep representative researcher reporter roofer salesperson
	salesman scientist scribe sde sde-1 sde-2 sde-3 sde1 sde2 sde3 swe sre secretary server servant solicitor specialist
	statistician steward stylist supervisor surgeon surveyor tailor teacher teller tester therapist trader trainee trainer
	translator treasurer tutor typist underwriter usher vet veterinarian waiter waitress warden welder worker writer
	technician tech engineer's pm em bdr sdr csm hca rn lpn cna hgv ta ux ui ux/ui strategist evangelist owner
	scrum-master master biologist chemist toxicologist radiographer sonographer phlebotomist dietitian audiologist
	sommelier butcher fishmonger stocker packer loader forklift warehouseman headteacher deputy provost bursar
	handler assessor adjuster negotiator dispatcher sommelier chef expeditor groomer walker sitter paralegal envoy tutor
	hand setup-man crew member foreman joiner plasterer bricklayer scaffolder rigger boilermaker millwright toolmaker patternmaker
	apprentice journeyman rdh rn hca sen senco ta lsa rgn rmn ahp cnc bde fos asm dsm kam bdm srdev assoc coord asst teller registrar
	proofreader subeditor sub-editor barrister clerk-typist cooper barperson bartender waitstaff dishwasher busser runner greeter
	cabin-crew steward stewardess flight-attendant concierge bellhop doorman lifeguard groundskeeper caretaker custodian beekeeper
	generalist actuary quant broker actuarial hygienist practitioner matron`)

// roleFields stand before the head of a job's name, or for the job alone
// ("for backend", "the firmware role").
var roleFields = words(`
	backend back-end frontend front-end fullstack full-stack mobile ios android web embedded firmware software hardware
	data platform infrastructure infra cloud security network systems ml ai nlp devops sre qa test product project
	program programme ux ui design graphic marketing growth content seo sales account accounts finance financial hr
	people talent operations ops logistics supply warehouse legal policy communications pr customer support success
	research clinical medical nursing nurse ward theatre care teaching maths science english kitchen bar retail store
	shop shift floor junior senior jr sr lead principal staff graduate trainee assistant deputy head associate chief
	business systems quality process civil mechanical electrical chemical structural production maintenance facilities
	office executive personal virtual technical admin payroll tax audit risk compliance credit investment
	machine learning analytics bi solutions game games level night part-time full-time temporary temp bank
	machine-learning database site release build scrum agile delivery service services field housing social youth
	community family early years primary secondary special needs music sports`)

// partWords are what people are in a process, beyond roleHeads.
var partWords = words(`ceo cto cfo coo cmo cpo cio vp evp svp hr hrbp founder co-founder cofounder president chair
	chairman chairwoman boss head recruiter interviewer panelist headhunter md gm em pm tl ta dean partner owner matron
	director manager lead chief deputy principal headteacher receptionist colleague`)

// spellOut are the short forms in what somebody is.
var spellOut = map[string]string{
	"mgr": "manager", "mngr": "manager", "eng": "engineer", "engg": "engineer", "dev": "developer", "exec": "executive",
	"asst": "assistant", "dir": "director", "dept": "department", "snr": "senior", "sr": "senior", "jr": "junior",
	"rep": "representative", "admin": "administrator", "coord": "coordinator", "hm": "hiring manager",
	"prof": "professor", "rec": "recruiter", "acct": "account", "ops": "operations", "hod": "head of department",
	"supv": "supervisor", "mktg": "marketing", "tl": "team lead", "mgmt": "management", "vp": "VP", "hr": "HR",
	"ceo": "CEO", "cto": "CTO", "cfo": "CFO", "coo": "COO", "cmo": "CMO", "cpo": "CPO", "cio": "CIO", "md": "MD",
	"qa": "QA", "pm": "PM", "em": "EM", "it": "IT", "svp": "SVP", "evp": "EVP", "cofounder": "co-founder",
}

// numberWords are the numbers people spell.
var numberWords = map[string]int{
	"zero": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "dozen": 12,
}
