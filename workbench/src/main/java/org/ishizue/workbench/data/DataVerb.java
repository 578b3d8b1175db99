package org.ishizue.workbench.data;

import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;

/** {@code data}: the verbs about data sets. */
@Command(name = "data")
public final class DataVerb extends Verb {}
