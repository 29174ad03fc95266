package terminal

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"debrief/bot"
	"debrief/coach"
)

// stage plays a screen without a terminal and without time: it runs what the
// screen asks for at once, and keeps what is printed.
type stage struct {
	t       *testing.T
	s       *screen
	host    *fakeHost
	printed []string // lines above
	widest  int      // most lines printed at once
	hold    bool     // deliveries stay under way
	held    []tea.Msg
	timers  []func(time.Time) tea.Msg
	quit    bool
}

func newStage(t *testing.T, l look, answers map[string]coach.Message) *stage {
	st := &stage{t: t, host: &fakeHost{answer: script(answers)}}
	stamp := newStamp(bot.Identity{Adapter: adapterName, ID: "me"}, coach.Hints{}, fixedNow)
	st.s = newScreen(l, func(e bot.Event) error {
		reply, err := st.host.Deliver(t.Context(), e)
		for i, out := range reply.Messages {
			done := make(chan struct{})
			st.happen(showMsg{bare(out.Message), true, done})
			_ = reply.Settle(t.Context(), i, nil)
		}
		return err
	}, stamp.event)
	st.s.after = func(_ time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
		st.timers = append(st.timers, f)
		return nil
	}
	st.run(st.s.Init())
	st.update(drawnMsg{})
	return st
}

// bare is the page of a message without files.
func bare(m coach.Message) page { return page{message: m} }

// happen lets a message reach the screen, now or when deliveries go on.
func (st *stage) happen(msg tea.Msg) {
	if st.hold {
		st.held = append(st.held, msg)
		return
	}
	st.update(msg)
}

// release lets deliveries go on.
func (st *stage) release() {
	st.hold = false
	for len(st.held) > 0 {
		msg := st.held[0]
		st.held = st.held[1:]
		st.update(msg)
	}
}

func (st *stage) update(msg tea.Msg) {
	_, cmd := st.s.Update(msg)
	st.run(cmd)
}

// run does what the framework does with a command.
func (st *stage) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	v := reflect.ValueOf(msg)
	switch {
	case msg == nil:
	case v.Type() == reflect.TypeFor[tea.QuitMsg]():
		st.quit = true
	case v.Type() == reflect.TypeFor[deliveredMsg]():
		st.happen(msg)
	case v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]():
		for _, c := range v.Seq2() {
			st.run(c.Interface().(tea.Cmd))
		}
	case v.Type().Name() == "printLineMessage":
		lines := strings.Split(v.Field(0).String(), "\n")
		st.widest = max(st.widest, len(lines))
		st.printed = append(st.printed, lines...)
	default:
		st.update(msg)
	}
}

// keys presses keys, by their names or as themselves, separated by spaces.
func (st *stage) keys(names string) *stage {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace,
	}
	for name := range strings.FieldsSeq(names) {
		var k tea.Key
		for {
			if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
				k.Mod |= tea.ModCtrl
				name = rest
			} else if rest, ok := strings.CutPrefix(name, "shift+"); ok {
				k.Mod |= tea.ModShift
				name = rest
			} else {
				break
			}
		}
		switch code, ok := codes[name]; {
		case ok && name == "space":
			k.Code, k.Text = code, " "
		case ok:
			k.Code = code
		default:
			k.Code = []rune(name)[0]
			if k.Mod == 0 {
				k.Text = name
			}
		}
		st.update(tea.KeyPressMsg(k))
	}
	return st
}

// types types a text, newlines as ctrl+j.
func (st *stage) types(text string) *stage {
	for _, r := range text {
		switch r {
		case '\n':
			st.keys("ctrl+j")
		case ' ':
			st.keys("space")
		default:
			st.keys(string(r))
		}
	}
	return st
}

// view is the live part, without styles, trailing space and an empty hint.
func (st *stage) view() string {
	return strings.TrimSuffix(trimLines(ansi.Strip(st.s.View().Content)), "\n")
}

// above is what was printed, without styles; and forgets it.
func (st *stage) above() string {
	s := trimLines(ansi.Strip(strings.Join(st.printed, "\n")))
	st.printed = nil
	return s
}

// events are what the coach was told since it was asked last.
func (st *stage) events() []coach.Event {
	got := st.host.got()
	st.host.events = nil
	return got
}
