package reader

// zoneAreas are the areas of IANA's time zone names.
var zoneAreas = map[string]string{
	"europe": "Europe", "asia": "Asia", "america": "America", "africa": "Africa", "australia": "Australia",
	"pacific": "Pacific", "atlantic": "Atlantic", "indian": "Indian", "antarctica": "Antarctica", "etc": "Etc", "us": "US",
}

// cityZones are the zones of the cities that people name.
var cityZones = map[string]string{
	"london": "Europe/London", "manchester": "Europe/London", "birmingham": "Europe/London", "leeds": "Europe/London",
	"edinburgh": "Europe/London", "glasgow": "Europe/London", "cardiff": "Europe/London", "bristol": "Europe/London",
	"belfast": "Europe/London", "liverpool": "Europe/London", "dublin": "Europe/Dublin", "paris": "Europe/Paris",
	"lyon": "Europe/Paris", "berlin": "Europe/Berlin", "munich": "Europe/Berlin", "hamburg": "Europe/Berlin",
	"frankfurt": "Europe/Berlin", "cologne": "Europe/Berlin", "madrid": "Europe/Madrid", "barcelona": "Europe/Madrid",
	"lisbon": "Europe/Lisbon", "porto": "Europe/Lisbon", "rome": "Europe/Rome", "milan": "Europe/Rome",
	"amsterdam": "Europe/Amsterdam", "rotterdam": "Europe/Amsterdam", "brussels": "Europe/Brussels", "vienna": "Europe/Vienna",
	"zurich": "Europe/Zurich", "geneva": "Europe/Zurich", "prague": "Europe/Prague", "warsaw": "Europe/Warsaw",
	"krakow": "Europe/Warsaw", "budapest": "Europe/Budapest", "copenhagen": "Europe/Copenhagen", "oslo": "Europe/Oslo",
	"stockholm": "Europe/Stockholm", "helsinki": "Europe/Helsinki", "athens": "Europe/Athens", "istanbul": "Europe/Istanbul",
	"moscow": "Europe/Moscow", "kyiv": "Europe/Kyiv", "bucharest": "Europe/Bucharest", "sofia": "Europe/Sofia",
	"belgrade": "Europe/Belgrade", "zagreb": "Europe/Zagreb", "vilnius": "Europe/Vilnius", "riga": "Europe/Riga",
	"tallinn": "Europe/Tallinn", "luxembourg": "Europe/Luxembourg",
	"new york": "America/New_York", "nyc": "America/New_York", "boston": "America/New_York", "miami": "America/New_York",
	"atlanta": "America/New_York", "philadelphia": "America/New_York", "washington": "America/New_York",
	"detroit": "America/Detroit", "toronto": "America/Toronto", "montreal": "America/Toronto", "ottawa": "America/Toronto",
	"chicago": "America/Chicago", "dallas": "America/Chicago", "houston": "America/Chicago", "austin": "America/Chicago",
	"minneapolis": "America/Chicago", "winnipeg": "America/Winnipeg", "denver": "America/Denver", "phoenix": "America/Phoenix",
	"calgary": "America/Edmonton", "edmonton": "America/Edmonton", "los angeles": "America/Los_Angeles",
	"san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "portland": "America/Los_Angeles",
	"san diego": "America/Los_Angeles", "vancouver": "America/Vancouver", "halifax": "America/Halifax",
	"mexico city": "America/Mexico_City", "bogota": "America/Bogota", "lima": "America/Lima", "santiago": "America/Santiago",
	"buenos aires": "America/Argentina/Buenos_Aires", "sao paulo": "America/Sao_Paulo", "são paulo": "America/Sao_Paulo",
	"rio": "America/Sao_Paulo", "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata",
	"bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata", "chennai": "Asia/Kolkata", "hyderabad": "Asia/Kolkata",
	"pune": "Asia/Kolkata", "kolkata": "Asia/Kolkata", "ahmedabad": "Asia/Kolkata", "karachi": "Asia/Karachi",
	"lahore": "Asia/Karachi", "dhaka": "Asia/Dhaka", "colombo": "Asia/Colombo", "kathmandu": "Asia/Kathmandu",
	"dubai": "Asia/Dubai", "abu dhabi": "Asia/Dubai", "doha": "Asia/Qatar", "riyadh": "Asia/Riyadh", "tel aviv": "Asia/Jerusalem",
	"singapore": "Asia/Singapore", "kuala lumpur": "Asia/Kuala_Lumpur", "bangkok": "Asia/Bangkok", "jakarta": "Asia/Jakarta",
	"manila": "Asia/Manila", "hong kong": "Asia/Hong_Kong", "shanghai": "Asia/Shanghai", "beijing": "Asia/Shanghai",
	"taipei": "Asia/Taipei", "seoul": "Asia/Seoul", "tokyo": "Asia/Tokyo", "osaka": "Asia/Tokyo", "hanoi": "Asia/Ho_Chi_Minh",
	"saigon": "Asia/Ho_Chi_Minh", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
	"canberra": "Australia/Sydney", "brisbane": "Australia/Brisbane", "perth": "Australia/Perth",
	"adelaide": "Australia/Adelaide", "auckland": "Pacific/Auckland", "wellington": "Pacific/Auckland",
	"cairo": "Africa/Cairo", "lagos": "Africa/Lagos", "abuja": "Africa/Lagos", "accra": "Africa/Accra", "nairobi": "Africa/Nairobi",
	"johannesburg": "Africa/Johannesburg", "cape town": "Africa/Johannesburg", "casablanca": "Africa/Casablanca",
	"honolulu": "Pacific/Honolulu", "hawaii": "Pacific/Honolulu", "anchorage": "America/Anchorage",
}

// shortZones are the short forms of zones, and the names they go by.
var shortZones = map[string]string{
	"est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "eastern": "America/New_York",
	"cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago", "central": "America/Chicago",
	"mst": "America/Denver", "mdt": "America/Denver", "mountain": "America/Denver", "pst": "America/Los_Angeles",
	"pdt": "America/Los_Angeles", "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles", "gmt": "Europe/London",
	"bst": "Europe/London", "uk": "Europe/London", "cet": "Europe/Berlin", "cest": "Europe/Berlin", "ist": "Asia/Kolkata",
	"jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "aest": "Australia/Sydney", "aedt": "Australia/Sydney",
	"awst": "Australia/Perth", "nzst": "Pacific/Auckland", "utc": "UTC", "eet": "Europe/Helsinki", "wat": "Africa/Lagos",
	"eat": "Africa/Nairobi", "sast": "Africa/Johannesburg", "hkt": "Asia/Hong_Kong", "pkt": "Asia/Karachi",
	"india": "Asia/Kolkata", "indian": "Asia/Kolkata", "british": "Europe/London",
}

// country is a country's ISO code, and its zone where it has but one.
type country struct{ code, zone string }

var countries = map[string]country{
	"germany": {"DE", "Europe/Berlin"}, "france": {"FR", "Europe/Paris"}, "spain": {"ES", "Europe/Madrid"},
	"italy": {"IT", "Europe/Rome"}, "portugal": {"PT", "Europe/Lisbon"}, "netherlands": {"NL", "Europe/Amsterdam"},
	"holland": {"NL", "Europe/Amsterdam"}, "belgium": {"BE", "Europe/Brussels"}, "austria": {"AT", "Europe/Vienna"},
	"switzerland": {"CH", "Europe/Zurich"}, "ireland": {"IE", "Europe/Dublin"}, "uk": {"GB", "Europe/London"},
	"united kingdom": {"GB", "Europe/London"}, "england": {"GB", "Europe/London"}, "scotland": {"GB", "Europe/London"},
	"wales": {"GB", "Europe/London"}, "britain": {"GB", "Europe/London"}, "great britain": {"GB", "Europe/London"},
	"poland": {"PL", "Europe/Warsaw"}, "czech republic": {"CZ", "Europe/Prague"}, "czechia": {"CZ", "Europe/Prague"},
	"hungary": {"HU", "Europe/Budapest"}, "romania": {"RO", "Europe/Bucharest"}, "bulgaria": {"BG", "Europe/Sofia"},
	"greece": {"GR", "Europe/Athens"}, "turkey": {"TR", "Europe/Istanbul"}, "denmark": {"DK", "Europe/Copenhagen"},
	"norway": {"NO", "Europe/Oslo"}, "sweden": {"SE", "Europe/Stockholm"}, "finland": {"FI", "Europe/Helsinki"},
	"croatia": {"HR", "Europe/Zagreb"}, "serbia": {"RS", "Europe/Belgrade"}, "slovenia": {"SI", "Europe/Ljubljana"},
	"slovakia": {"SK", "Europe/Bratislava"}, "lithuania": {"LT", "Europe/Vilnius"}, "latvia": {"LV", "Europe/Riga"},
	"estonia": {"EE", "Europe/Tallinn"}, "luxembourg": {"LU", "Europe/Luxembourg"}, "ukraine": {"UA", "Europe/Kyiv"},
	"iceland": {"IS", "Atlantic/Reykjavik"}, "us": {"US", ""}, "usa": {"US", ""}, "united states": {"US", ""},
	"america": {"US", ""}, "states": {"US", ""}, "canada": {"CA", ""}, "mexico": {"MX", ""}, "brazil": {"BR", ""},
	"argentina": {"AR", "America/Argentina/Buenos_Aires"}, "chile": {"CL", ""}, "colombia": {"CO", "America/Bogota"},
	"india": {"IN", "Asia/Kolkata"}, "pakistan": {"PK", "Asia/Karachi"}, "bangladesh": {"BD", "Asia/Dhaka"},
	"sri lanka": {"LK", "Asia/Colombo"}, "nepal": {"NP", "Asia/Kathmandu"}, "china": {"CN", "Asia/Shanghai"},
	"japan": {"JP", "Asia/Tokyo"}, "south korea": {"KR", "Asia/Seoul"}, "korea": {"KR", "Asia/Seoul"},
	"singapore": {"SG", "Asia/Singapore"}, "malaysia": {"MY", "Asia/Kuala_Lumpur"}, "thailand": {"TH", "Asia/Bangkok"},
	"philippines": {"PH", "Asia/Manila"}, "vietnam": {"VN", "Asia/Ho_Chi_Minh"}, "indonesia": {"ID", ""},
	"uae": {"AE", "Asia/Dubai"}, "emirates": {"AE", "Asia/Dubai"}, "israel": {"IL", "Asia/Jerusalem"},
	"saudi arabia": {"SA", "Asia/Riyadh"}, "qatar": {"QA", "Asia/Qatar"}, "egypt": {"EG", "Africa/Cairo"},
	"nigeria": {"NG", "Africa/Lagos"}, "ghana": {"GH", "Africa/Accra"}, "kenya": {"KE", "Africa/Nairobi"},
	"south africa": {"ZA", "Africa/Johannesburg"}, "australia": {"AU", ""}, "new zealand": {"NZ", "Pacific/Auckland"},
}
