package org.ishizue.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Problems;
import org.ishizue.workbench.data.DataGenerateVerb;
import org.ishizue.workbench.data.DataImportVerb;
import org.ishizue.workbench.data.DataListVerb;
import org.ishizue.workbench.data.DataShowVerb;
import org.ishizue.workbench.data.DataVerb;
import org.ishizue.workbench.data.DataVerifyVerb;
import org.ishizue.workbench.doctor.DoctorVerb;
import org.ishizue.workbench.exercise.ExerciseCheckVerb;
import org.ishizue.workbench.exercise.ExerciseCollectVerb;
import org.ishizue.workbench.exercise.ExerciseGradeVerb;
import org.ishizue.workbench.exercise.ExerciseListVerb;
import org.ishizue.workbench.exercise.ExerciseNewVerb;
import org.ishizue.workbench.exercise.ExerciseReleaseVerb;
import org.ishizue.workbench.exercise.ExerciseVerb;
import org.ishizue.workbench.kernelspec.KernelInstallVerb;
import org.ishizue.workbench.kernelspec.KernelListVerb;
import org.ishizue.workbench.kernelspec.KernelUninstallVerb;
import org.ishizue.workbench.kernelspec.KernelVerb;
import org.ishizue.workbench.lesson.LessonCheckVerb;
import org.ishizue.workbench.lesson.LessonListVerb;
import org.ishizue.workbench.lesson.LessonOpenVerb;
import org.ishizue.workbench.lesson.LessonRenderVerb;
import org.ishizue.workbench.lesson.LessonVerb;
import org.ishizue.workbench.marks.ExportVerb;
import org.ishizue.workbench.marks.FeedbackVerb;
import org.ishizue.workbench.marks.ImportNbgraderVerb;
import org.ishizue.workbench.marks.MarkVerb;
import org.ishizue.workbench.marks.RecordVerb;
import org.ishizue.workbench.marks.RegradeVerb;
import org.ishizue.workbench.marks.SimilarityVerb;
import org.ishizue.workbench.run.RunVerb;
import org.ishizue.workbench.server.WorkbenchServer;
import org.ishizue.workbench.start.StartVerb;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where {@code ishizue} begins: the list of its verbs. */
public final class Main {
  private final Home home;
  private final Console console;

  Main(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  public static void main(String[] arguments) {
    Main main = new Main(Home.ofProcess(), Console.ofProcess());
    System.exit(main.run(arguments));
  }

  /** Runs one command and returns the exit code. */
  int run(String... arguments) {
    language(Arrays.asList(arguments)).ifPresent(Language::use);
    if (arguments.length > 0 && arguments[0].equals("start")) {
      WorkbenchServer.loadAhead();
    }
    int exit = commandLine(arguments).execute(arguments);
    console.out().flush();
    console.err().flush();
    return exit;
  }

  /** All there is. */
  CommandLine commandLine() {
    return commandLine(verbs().values());
  }

  /** The verb that is named, or all: to read what all of them take costs more time than most of them. */
  private CommandLine commandLine(String... arguments) {
    Map<String, Supplier<CommandLine>> verbs = verbs();
    Supplier<CommandLine> named = arguments.length == 0 ? null : verbs.get(arguments[0]);
    return commandLine(named == null ? verbs.values() : List.of(named));
  }

  private Map<String, Supplier<CommandLine>> verbs() {
    Map<String, Supplier<CommandLine>> verbs = new LinkedHashMap<>();
    verbs.put("start", () -> new CommandLine(new StartVerb(home, console)));
    verbs.put("run", () -> new CommandLine(new RunVerb(home, console)));
    verbs.put("kernel", this::kernel);
    verbs.put("data", this::data);
    verbs.put("lesson", this::lesson);
    verbs.put("exercise", this::exercise);
    verbs.put("doctor", () -> new CommandLine(new DoctorVerb(home, console)));
    return verbs;
  }

  private CommandLine kernel() {
    return new CommandLine(new KernelVerb())
        .addSubcommand(new KernelInstallVerb(home, console))
        .addSubcommand(new KernelUninstallVerb(console))
        .addSubcommand(new KernelListVerb(console));
  }

  private CommandLine data() {
    return new CommandLine(new DataVerb())
        .addSubcommand(new DataListVerb(console))
        .addSubcommand(new DataShowVerb(console))
        .addSubcommand(new DataVerifyVerb(console))
        .addSubcommand(new DataGenerateVerb(console))
        .addSubcommand(new DataImportVerb(console));
  }

  private CommandLine lesson() {
    return new CommandLine(new LessonVerb())
        .addSubcommand(new LessonListVerb(home, console))
        .addSubcommand(new LessonOpenVerb(home, console))
        .addSubcommand(new LessonCheckVerb(home, console))
        .addSubcommand(new LessonRenderVerb(home, console));
  }

  private CommandLine exercise() {
    return new CommandLine(new ExerciseVerb())
        .addSubcommand(new ExerciseListVerb(home, console))
        .addSubcommand(new ExerciseNewVerb(home, console))
        .addSubcommand(new ExerciseCheckVerb(home, console))
        .addSubcommand(new ExerciseReleaseVerb(home, console))
        .addSubcommand(new ExerciseCollectVerb(home, console))
        .addSubcommand(new ExerciseGradeVerb(home, console))
        .addSubcommand(new RecordVerb(home, console))
        .addSubcommand(new MarkVerb(home, console))
        .addSubcommand(new RegradeVerb(home, console))
        .addSubcommand(new FeedbackVerb(home, console))
        .addSubcommand(new ExportVerb(home, console))
        .addSubcommand(new SimilarityVerb(home, console))
        .addSubcommand(new ImportNbgraderVerb(home, console));
  }

  private CommandLine commandLine(Collection<Supplier<CommandLine>> verbs) {
    CommandLine ishizue = new CommandLine(new Ishizue());
    verbs.forEach(verb -> ishizue.addSubcommand(verb.get()));
    Problems problems = new Problems(console);
    return ishizue
        .setResourceBundle(HelpTexts.bundle(Language.current()))
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(problems::usage)
        .setExecutionExceptionHandler(problems::execution)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** The language is needed before the command line can be read: for its help and its errors. */
  private static Optional<Language> language(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    int option = words.indexOf("--lang");
    if (option >= 0 && option + 1 < words.size()) {
      return Language.parse(words.get(option + 1));
    }
    return words.stream()
        .filter(word -> word.startsWith("--lang="))
        .findFirst()
        .flatMap(word -> Language.parse(word.substring("--lang=".length())));
  }
}
