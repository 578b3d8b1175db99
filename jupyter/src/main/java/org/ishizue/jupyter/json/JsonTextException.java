package org.ishizue.jupyter.json;

/** A text is not JSON, or not the JSON that was expected. The message is one plain sentence part. */
public final class JsonTextException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int line;
  private final int column;
  private final String path;

  public JsonTextException(String reason, int line, int column, String path) {
    super(reason);
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.path = path;
  }

  @Override
  public String getMessage() {
    return reason + " (line " + line + ", column " + column + ", at " + path + ")";
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1, in UTF-16 units. */
  public int column() {
    return column;
  }

  /** The JSON path, such as {@code $.cells[3].source}. */
  public String path() {
    return path;
  }
}
