package org.ishizue.runtime.wire;

import java.util.List;
import org.ishizue.runtime.display.ErrorText;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel tells the user VM. Commands with an {@code id} are answered by a {@link Report} with the
 * same id; a {@code cell} is the kernel's number for a request, under which all output is reported.
 */
public sealed interface Command {
  /** A class by its binary name. Its bytes are never changed once it is made. */
  @SuppressWarnings(
      "ArrayRecordComponent") // class files are compared by nobody and too big to copy
  record ClassFile(String name, byte[] bytes) {}

  /** Defines new classes. Answered by {@link Report.Done} or {@link Report.Refused}. */
  record Load(int id, List<ClassFile> classes) implements Command {}

  /** Replaces the code of loaded classes, keeping their objects and static fields. */
  record Redefine(int id, List<ClassFile> classes) implements Command {}

  /** Adds a jar file or a folder to what learner's classes can see. */
  record AddToClassPath(int id, String path) implements Command {}

  /**
   * Runs a static method without parameters on a thread of its own. Answered by {@link Report.Returned} or
   * {@link Report.Threw}.
   *
   * @param show whether the value is rendered; otherwise only the fact that it returned is reported
   */
  record Invoke(int id, int cell, String className, String methodName, boolean show)
      implements Command {}

  /**
   * Reads a static field as text. Answered by {@link Report.Text}; a value that does not become text in time
   * is answered as such.
   */
  record ReadField(int id, String className, String fieldName, int maxLength) implements Command {}

  /**
   * Stops a running {@link Invoke}.
   *
   * @param force false: interrupt its threads and spring the checks woven into the learner's classes; true:
   *     also stop threads inside library code, where this JVM still can
   */
  record Interrupt(int invokeId, boolean force) implements Command {}

  /** One line for {@code System.in}; {@code kind} says whether there is one. */
  record Input(int inputId, InputKind kind, String line) implements Command {}

  /** What became of a request for input. */
  enum InputKind {
    LINE,
    END_OF_INPUT,
    NOT_ALLOWED,
    /** The front end takes input, but has not connected where it would be asked. */
    UNHEARD
  }

  /** A comm message from the front end. {@code dataJson} is a JSON object. */
  record Comm(int cell, CommKind kind, String commId, String target, String dataJson)
      implements Command {}

  /** The words for what {@link Report.Explain} told. */
  record Explained(int askId, ErrorText error) implements Command {}

  /**
   * What came of {@link Report.Evaluate}.
   *
   * @param cell the number under which it ran
   * @param error why it failed; null if it did not
   */
  record Evaluated(int askId, int cell, @Nullable ErrorText error, List<String> addedToClassPath)
      implements Command {}
}
