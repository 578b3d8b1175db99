package org.ishizue.workbench.lesson;

import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;

/** {@code lesson}: the verbs about lessons. */
@Command(name = "lesson")
public final class LessonVerb extends Verb {}
