package org.ishizue.lessons.markdown;

import java.util.Set;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code $…$} and {@code $$…$$} as formulas. Amounts of money are none: a single dollar sign opens only
 * before a character that is not blank, and closes only after one and not before a digit, as Pandoc has it.
 */
final class MathParser implements InlineContentParser {
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new MathParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next('$');
    boolean display = scanner.next('$');
    Position begin = scanner.position();
    if (!display && Character.isWhitespace(scanner.peek())) {
      return ParsedInline.none();
    }
    while (scanner.find('$') >= 0) {
      Position end = scanner.position();
      boolean escaped = scanner.peekPreviousCodePoint() == '\\';
      boolean afterBlank = Character.isWhitespace(scanner.peekPreviousCodePoint());
      scanner.next('$');
      boolean closes =
          display ? scanner.next('$') : !afterBlank && !Character.isDigit(scanner.peek());
      if (!escaped && closes) {
        SourceLines source = scanner.getSource(begin, end);
        String tex = source.getContent().strip();
        return tex.isEmpty()
            ? ParsedInline.none()
            : ParsedInline.of(new MathSpan(tex, display), scanner.position());
      }
    }
    return ParsedInline.none();
  }
}
