package terminal

import (
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"golang.org/x/term"
)

// look is what a terminal can show.
type look struct {
	styled bool // bold, italic, faint, underline
	color  bool // the sixteen colours, which follow the terminal's theme
	links  bool // OSC 8 hyperlinks
}

// lookOf reads from the environment how a screen is to look. NO_COLOR, with
// any value but the empty one, is about colour only and leaves the other
// attributes alone (no-color.org).
func lookOf(env func(string) string) look {
	return look{styled: true, color: env("NO_COLOR") == "", links: hyperlinks(env)}
}

// interactive reports whether a screen can be shown: both ends are a terminal
// that knows more than lines.
func interactive(in io.Reader, out io.Writer, env func(string) string) bool {
	if t := env("TERM"); t == "dumb" || t == "" && runtime.GOOS != "windows" {
		return false
	}
	return isTerminal(in) && isTerminal(out)
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// hyperlinks reports whether the terminal is one of those known to open an
// OSC 8 hyperlink. Others show the text alone, and the address would be lost.
func hyperlinks(env func(string) string) bool {
	t := env("TERM")
	if strings.HasPrefix(t, "tmux") || strings.HasPrefix(t, "screen") {
		return false
	}
	switch env("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby":
		return true
	}
	if n, err := strconv.Atoi(env("VTE_VERSION")); err == nil && n >= 5000 { // VTE 0.50
		return true
	}
	return env("WT_SESSION") != "" || env("KONSOLE_VERSION") != "" ||
		t == "xterm-kitty" || t == "foot" || t == "xterm-ghostty" || t == "alacritty"
}

// Colours of the sixteen that can be read on dark and light backgrounds.
var (
	cyan    = lipgloss.Color("6")
	magenta = lipgloss.Color("5")
	red     = lipgloss.Color("1")
)

// style is the style that f makes of an empty one; none where the terminal
// has no styles.
func (l look) style(f func(lipgloss.Style) lipgloss.Style) lipgloss.Style {
	s := lipgloss.NewStyle()
	if !l.styled {
		return s
	}
	if s = f(s); !l.color {
		s = s.UnsetForeground()
	}
	return s
}

func (l look) strong() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Bold(true) })
}

func (l look) emphasis() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Italic(true) })
}

func (l look) code() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Bold(true).Foreground(cyan) })
}

func (l look) link() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Underline(true).Foreground(cyan) })
}

func (l look) quote() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Foreground(cyan) })
}

func (l look) note() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Faint(true) })
}

func (l look) mark() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Bold(true).Foreground(magenta) })
}

func (l look) danger() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Foreground(red) })
}

func (l look) selected() lipgloss.Style {
	return l.style(func(s lipgloss.Style) lipgloss.Style { return s.Reverse(true) })
}
