package terminal

import (
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// look is what a terminal can show.
type look struct {
	styled bool // bold, italic, faint, underline
	color  bool // the sixteen colours, which follow the terminal's theme
	links  bool // OSC 8 hyperlinks
	drawn  bool // blocks and lines in charts, not only ASCII
}

// lookOf reads from the environment how a screen is to look. NO_COLOR, with
// any value but the empty one, is about colour only and leaves the other
// attributes alone (no-color.org); here it asks for plain characters as well.
func lookOf(env func(string) string) look {
	color := env("NO_COLOR") == ""
	return look{styled: true, color: color, links: hyperlinks(env), drawn: color && unicodeLocale(env)}
}

// unicodeLocale reports whether the locale for characters is one of UTF-8.
func unicodeLocale(env func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := env(name); locale != "" {
			_, charset, _ := strings.Cut(strings.ToLower(locale), ".")
			return strings.HasPrefix(charset, "utf-8") || strings.HasPrefix(charset, "utf8")
		}
	}
	return false
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

// style is a run of SGR attributes. Styles are joined with and; the lipgloss
// ones would draw an underline letter by letter.
type style ansi.Style

// with is a style of attributes, as far as the terminal has them. Of colours
// only cyan, magenta and red are used: they can be read on dark and light
// backgrounds in most themes.
func (l look) with(attrs ...ansi.Attr) style {
	if !l.styled {
		return nil
	}
	if !l.color {
		attrs = slices.DeleteFunc(attrs, func(a ansi.Attr) bool {
			return a >= ansi.AttrBlackForegroundColor && a <= ansi.AttrWhiteForegroundColor
		})
	}
	return style(ansi.NewStyle(attrs...))
}

func (l look) strong() style   { return l.with(ansi.AttrBold) }
func (l look) emphasis() style { return l.with(ansi.AttrItalic) }
func (l look) code() style     { return l.with(ansi.AttrBold, ansi.AttrCyanForegroundColor) }
func (l look) link() style     { return l.with(ansi.AttrUnderline, ansi.AttrCyanForegroundColor) }
func (l look) quote() style    { return l.with(ansi.AttrCyanForegroundColor) }
func (l look) note() style     { return l.with(ansi.AttrFaint) }
func (l look) mark() style     { return l.with(ansi.AttrBold, ansi.AttrMagentaForegroundColor) }
func (l look) danger() style   { return l.with(ansi.AttrRedForegroundColor) }
func (l look) selected() style { return l.with(ansi.AttrReverse) }

// and is both styles together.
func (s style) and(other style) style { return append(slices.Clone(s), other...) }

// paint styles each line of a text by itself, so that no style runs over the
// end of a line.
func paint(s style, text string) string {
	if len(s) == 0 || text == "" {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = ansi.Style(s).Styled(line)
		}
	}
	return strings.Join(lines, "\n")
}
