package org.ishizue.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.jupyter.message.HistoryReply;
import org.ishizue.jupyter.message.HistoryRequest;
import org.jspecify.annotations.Nullable;

/** What was run in this session, in memory: the one session there is has number 1. */
final class History {
  private static final int SESSION = 1;

  private final List<Line> lines = new ArrayList<>();

  private record Line(int number, String input, @Nullable String output) {}

  synchronized void add(int number, String input, @Nullable String output) {
    lines.add(new Line(number, input, output));
  }

  synchronized HistoryReply find(HistoryRequest request) {
    List<Line> found;
    if (request.access() instanceof HistoryRequest.Range range) {
      found = range(range);
    } else if (request.access() instanceof HistoryRequest.Search search) {
      found = search(search);
    } else {
      int n = ((HistoryRequest.Tail) request.access()).n();
      found = lines.subList(Math.max(0, lines.size() - Math.max(0, n)), lines.size());
    }
    return new HistoryReply(found.stream()
        .map(line -> new HistoryReply.Entry(
            SESSION, line.number(), line.input(), request.output(), line.output()))
        .toList());
  }

  private List<Line> range(HistoryRequest.Range range) {
    if (range.session() != 0 && range.session() != SESSION) {
      return List.of();
    }
    Integer stop = range.stop();
    return lines.stream()
        .filter(line -> line.number() >= range.start() && (stop == null || line.number() < stop))
        .toList();
  }

  private List<Line> search(HistoryRequest.Search search) {
    Pattern pattern = glob(search.pattern());
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      if (pattern.matcher(line.input()).matches()) {
        if (search.unique()) {
          found.removeIf(earlier -> earlier.input().equals(line.input()));
        }
        found.add(line);
      }
    }
    Integer n = search.n();
    return n == null
        ? found
        : found.subList(Math.max(0, found.size() - Math.max(0, n)), found.size());
  }

  /** A pattern with {@code *} and {@code ?}, as the protocol has it. */
  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
