package org.ishizue.workbench.doctor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: is all there that Ishizue needs? Each check is a line; a new one is a line in the list. */
@Command(name = "doctor")
public final class DoctorVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(DoctorVerb.class);
  private static final int OLDEST_JAVA = 17;

  private final Home home;
  private final Console console;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--quick")
  private boolean quick;

  public DoctorVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    List<Callable<Finding>> checks = List.of(
        DoctorVerb::java,
        DoctorVerb::compiler,
        this::files,
        this::fonts,
        DoctorVerb::temporaryFolder,
        DoctorVerb::loopback,
        () -> KernelAnswer.look(home));
    JsonArray array = new JsonArray();
    AtomicInteger bad = new AtomicInteger();
    Consumer<Finding> found = finding -> {
      bad.addAndGet(finding.good() ? 0 : 1);
      array.add(finding.json());
      if (!json) {
        console.out().println(finding.line());
      }
    };
    for (Callable<Finding> check : checks) {
      found.accept(check.call());
    }
    SandboxCheck.look(home, !quick, found);
    int notGood = bad.get();
    if (json) {
      JsonObject result = new JsonObject();
      result.addProperty("ok", notGood == 0);
      result.add("checks", array);
      console.out().println(Json.writeIndented(result));
    } else {
      console.out().println(TEXTS.get(notGood == 0 ? "all-good" : "some-not-good", notGood));
    }
    return (notGood == 0 ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  private static Finding java() {
    String seen = Runtime.version() + ", " + System.getProperty("java.home");
    boolean good = Runtime.version().feature() >= OLDEST_JAVA;
    return good ? Finding.good("java", seen) : Finding.notGood("java", seen);
  }

  /** A JRE has no compiler, and JShell needs one. */
  private static Finding compiler() {
    boolean good = ToolProvider.getSystemJavaCompiler() != null
        && ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    return good
        ? Finding.good("compiler", "jdk.compiler, jdk.jshell")
        : Finding.notGood("compiler", String.valueOf(System.getProperty("java.home")));
  }

  private Finding files() {
    List<Path> needed = Stream.of("kernel", "user", "workbench").map(home::lib).toList();
    List<Path> missing =
        needed.stream().filter(folder -> !Files.isDirectory(folder)).toList();
    return missing.isEmpty()
        ? Finding.good("files", home.folder())
        : Finding.notGood("files", missing);
  }

  /** The kernel brings its own fonts, so that Japanese can be read where none is installed. */
  private Finding fonts() {
    try (Stream<Path> all = Files.walk(home.fonts())) {
      List<String> fonts = all.map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".ttf") || name.endsWith(".otf"))
          .sorted()
          .toList();
      return fonts.isEmpty()
          ? Finding.notGood("fonts", home.fonts())
          : Finding.good("fonts", String.join(", ", fonts));
    } catch (IOException e) {
      return Finding.notGood("fonts", home.fonts());
    }
  }

  private static Finding temporaryFolder() {
    String place = System.getProperty("java.io.tmpdir", "");
    try {
      Files.delete(Files.createTempFile("ishizue-", ".tmp"));
      return Finding.good("temporary", place);
    } catch (IOException e) {
      return Finding.notGood("temporary", place);
    }
  }

  /** Kernels and their clients talk over it. */
  private static Finding loopback() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Finding.good("loopback", socket.getInetAddress().getHostAddress());
    } catch (IOException e) {
      return Finding.notGood("loopback", e);
    }
  }
}
