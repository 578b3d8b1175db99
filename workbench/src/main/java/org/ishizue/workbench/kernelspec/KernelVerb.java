package org.ishizue.workbench.kernelspec;

import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;

/** {@code kernel}: the verbs about kernelspecs. */
@Command(name = "kernel")
public final class KernelVerb extends Verb {}
