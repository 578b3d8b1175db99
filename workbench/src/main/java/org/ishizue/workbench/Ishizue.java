package org.ishizue.workbench;

import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** {@code ishizue} without a verb: what there is. */
@Command(name = "ishizue", versionProvider = Ishizue.Version.class)
final class Ishizue extends Verb {
  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  /** The versions that a report of a problem needs. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String ours = Ishizue.class.getPackage().getImplementationVersion();
      return new String[] {
        "Ishizue " + (ours == null ? "(development)" : ours),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        System.getProperty("os.name") + " " + System.getProperty("os.arch")
      };
    }
  }
}
