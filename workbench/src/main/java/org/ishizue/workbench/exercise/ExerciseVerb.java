package org.ishizue.workbench.exercise;

import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;

/** {@code exercise}: the verbs about exercises. */
@Command(name = "exercise")
public final class ExerciseVerb extends Verb {}
