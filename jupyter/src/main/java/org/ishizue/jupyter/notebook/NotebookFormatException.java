package org.ishizue.jupyter.notebook;

/** A file is not a notebook that can be used. The message is one plain sentence with the place. */
public final class NotebookFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What kind of trouble it is. */
  public enum Problem {
    /** Broken JSON, not UTF-8, or nested too deep; line and column say where. */
    NOT_JSON,
    /** JSON, but not a notebook; the path says where. */
    NOT_A_NOTEBOOK,
    /** Format 3 or older: Jupyter converts it when it opens and saves it. */
    TOO_OLD,
    /** A major version that this library does not know. */
    TOO_NEW,
    /** More than {@link Notebook#MAX_BYTES}. */
    TOO_LARGE
  }

  private final Problem problem;
  private final String sentence;
  private final int line;
  private final int column;
  private final String path;

  NotebookFormatException(Problem problem, String sentence, int line, int column, String path) {
    super(sentence);
    this.problem = problem;
    this.sentence = sentence;
    this.line = line;
    this.column = column;
    this.path = path;
  }

  static NotebookFormatException at(String path, String found) {
    return new NotebookFormatException(
        Problem.NOT_A_NOTEBOOK, "This is no notebook: " + path + " is " + found + ".", 0, 0, path);
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  public Problem problem() {
    return problem;
  }

  /** Counted from 1; 0 when only the path is known. */
  public int line() {
    return line;
  }

  /** Counted from 1; 0 when only the path is known. */
  public int column() {
    return column;
  }

  /** The JSON path, such as {@code $.cells[3].source}. */
  public String path() {
    return path;
  }
}
