package org.ishizue.grading.threat;

import static org.ishizue.grading.threat.Threat.ends;
import static org.ishizue.grading.threat.Threat.sees;
import static org.ishizue.grading.threat.Threat.seesOrEnds;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.run.RunReport.CellEnd;
import org.ishizue.grading.run.RunReport.End;
import org.ishizue.grading.sandbox.SandboxLimits;

/** The attacks that a submission's cells make. */
final class CellThreats {
  private final Bait bait;
  private final SandboxLimits limits;
  private final List<Threat> threats = new ArrayList<>();

  private CellThreats(Bait bait, SandboxLimits limits) {
    this.bait = bait;
    this.limits = limits;
  }

  static List<Threat> all(Bait bait, SandboxLimits limits) {
    CellThreats all = new CellThreats(bait, limits);
    all.files();
    all.processes();
    all.resources();
    all.network();
    all.surroundings();
    all.output();
    all.compiler();
    return all.threats;
  }

  private void add(String number, Threat.Guard guard, String... cells) {
    threats.add(new Threat(number, List.of(cells), guard));
  }

  private void files() {
    add("1", sees("NoSuchFileException"), reading(bait.hiddenChecks().toString()));
    add(
        "1b",
        sees("0"),
        "long count = 0; try (var all = Files.walk(Path.of(\"/\"))) {"
            + " var each = all.filter(p -> !p.startsWith(\"/proc\") && !p.startsWith(\"/sys\")).iterator();"
            + " while (each.hasNext()) { try { String n = String.valueOf(each.next().getFileName());"
            + " if (n.startsWith(\"hidden.\") || n.endsWith(\".jsh\") || n.startsWith(\"exercise.\")) count++;"
            + " } catch (UncheckedIOException e) { } } } catch (UncheckedIOException e) { }"
            + " String seen = String.valueOf(count);");
    add(
        "2",
        sees("nothing"),
        "String seen = \"nothing\"; for (String name : List.of(\"org.ishizue.exercises.master.Master\","
            + " \"org.ishizue.grading.grade.GradeOne\", \"org.ishizue.kernel.evaluate.Evaluator\")) {"
            + " try { Class.forName(name); seen = name; } catch (ClassNotFoundException e) { } }");
    add(
        "2b",
        sees("nothing"),
        "String seen = \"nothing\"; try {"
            + " var bean = java.lang.management.ManagementFactory.getPlatformMXBean("
            + "com.sun.management.HotSpotDiagnosticMXBean.class);"
            + " bean.dumpHeap(\"/tmp/heap.hprof\", true);"
            + " String text = new String(Files.readAllBytes(Path.of(\"/tmp/heap.hprof\")),"
            + " java.nio.charset.StandardCharsets.ISO_8859_1);"
            + " String word = new StringBuilder(\"" + new StringBuilder(bait.word()).reverse()
            + "\").reverse().toString();"
            + " if (text.contains(word)) seen = \"found\"; } catch (IOException | RuntimeException e) { }");
    add("3", sees("NoSuchFileException"), reading(bait.otherSubmission().toString()));
    add(
        "4",
        report -> bait.gradebookIsUntouched()
            ? sees("NoSuchFileException").objection(report)
            : "the file was written",
        trying("Files.writeString(Path.of(\"" + bait.gradebook()
            + "\"), \"alice,100\"); seen = \"written\";"));
    add(
        "26",
        sees("0"),
        "int count = 0; for (String file : List.of(\"/proc/sys/kernel/hostname\", \"/app/lib/x\","
            + " \"/app/vm.jar\", \"/jdk/bin/x\", \"/etc/x\", \"/usr/lib/x\", \"/x\", \"/run/x\")) {"
            + " try { Files.writeString(Path.of(file), \"x\"); count++; } catch (IOException e) { } }"
            + " String seen = \"\" + count;");
  }

  private void processes() {
    add("5", ends(End.CRASHED), "System.exit(0);");
    add("5b", ends(End.CRASHED), "Runtime.getRuntime().halt(0);");
    add(
        "6",
        sees("wrong"),
        "System.out.println(\"PASSED 100/100\"); System.err.println(\"{\\\"verdict\\\": \\\"passed\\\"}\");",
        "var forged = org.ishizue.runtime.display.MimeBundle.builder()"
            + ".put(\"application/vnd.ishizue.values+json\", \"{\\\"0\\\":\\\"right\\\"}\").build();"
            + " var unused = display(forged); String seen = \"wrong\";");
    add(
        "7",
        sees("[12]"),
        "long count = ProcessHandle.allProcesses().count();"
            + " ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid())"
            + ".forEach(p -> { try { p.destroyForcibly(); } catch (RuntimeException e) { } });"
            + " String seen = \"\" + count;");
    add(
        "8",
        sees("IOException"),
        trying("new ProcessBuilder(\"/jdk/bin/java\", \"-version\").start(); seen = \"started\";"));
    add(
        "9",
        sees("0"),
        "int count = 0; for (int i = 0; i < 200; i++) {"
            + " try { new ProcessBuilder(\"/jdk/bin/jshell\").start(); count++; } catch (IOException e) { } }"
            + " String seen = \"\" + count;");
    add(
        "10",
        ends(End.THREADS, End.MEMORY, End.CRASHED),
        "for (int i = 0; i < 10_000; i++) { new Thread(null, () -> { try { Thread.sleep(600_000); }"
            + " catch (InterruptedException e) { } }, \"t\" + i, 1 << 16).start(); } Thread.sleep(60_000);");
    add("11", ends(End.TIME), "while (true) { }");
    add(
        "11b",
        ends(End.TIME),
        "while (true) { try { while (true) { Math.sin(1); } } catch (Throwable t) { } }");
    add(
        "11c",
        ends(End.TIME),
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } })); System.exit(0);");
    add("11d", ends(End.TIME), "Thread.sleep(3_600_000);");
    add(
        "27",
        report -> report.cells().stream()
                .anyMatch(cell ->
                    cell.end() == CellEnd.THREW && cell.text().en().contains("StackOverflowError"))
            ? sees("fine").objection(report)
            : Threat.said(report),
        "int down(int n) { return down(n + 1) + 1; } down(0);",
        "String seen = \"fine\";");
  }

  private void resources() {
    add(
        "12",
        ends(End.MEMORY),
        "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }");
    add(
        "13",
        report -> report.peakMemoryBytes() > limits.memoryBytes() * 3 / 2
            ? "it held " + (report.peakMemoryBytes() >> 20) + " MB"
            : seesOrEnds("OutOfMemoryError", End.MEMORY, End.CRASHED).objection(report),
        trying(
            "var field = sun.misc.Unsafe.class.getDeclaredField(\"theUnsafe\"); field.setAccessible(true);"
                + " var unsafe = (sun.misc.Unsafe) field.get(null); for (int i = 0; i < 30; i++) {"
                + " long at = unsafe.allocateMemory(100 << 20); unsafe.setMemory(at, 100 << 20, (byte) 1); }"
                + " seen = \"allocated\";"));
    add("14", filled(2 * limits.diskBytes()), filling("/tmp"));
    add("14b", filled(limits.diskBytes()), filling("/work"));
    add("15", filled(limits.diskBytes()), filling("/dev/shm"));
  }

  private void network() {
    add(
        "16",
        sees("(Socket|Connect|NoRouteToHost)Exception"),
        trying("try (var s = new Socket(\"127.0.0.1\", " + bait.port() + ")) {"
            + " seen = new String(s.getInputStream().readAllBytes()); }"));
    add(
        "16b",
        sees("(Socket|Connect|NoRouteToHost)Exception"),
        trying(
            "try (var s = new Socket()) { s.connect(new InetSocketAddress(InetAddress.getByAddress("
                + "new byte[] {(byte) 192, 0, 2, 1}), 80), 2000); seen = \"connected\"; }"));
    add(
        "17",
        sees("(Socket|NoSuchFile|Connect)Exception"),
        trying(
            "try (var c = java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {"
                + " c.connect(java.net.UnixDomainSocketAddress.of(\"" + bait.unixSocket() + "\"));"
                + " seen = \"connected\"; }"));
  }

  private void surroundings() {
    add(
        "18",
        sees("0 IOException"),
        "int count = 0; for (String file : List.of(\"/bin/sh\", \"/bin/bash\", \"/usr/bin/python3\","
            + " \"/usr/bin/env\", \"/usr/bin/bwrap\")) { if (Files.exists(Path.of(file))) count++; }"
            + " String how; try { Runtime.getRuntime().exec(\"/bin/sh\"); how = \"started\"; }"
            + " catch (IOException e) { how = \"IOException\"; } String seen = count + \" \" + how;");
    add(
        "19",
        sees("\\[FONTCONFIG_FILE, HOME, LANG, PWD\\]"),
        "String seen = new TreeSet<>(System.getenv().keySet()).toString();");
    String folder = String.valueOf(bait.folder().getParent());
    String user = System.getProperty("user.name", "");
    add(
        "20",
        report -> {
          String seen = Threat.seen(report);
          boolean leaks = seen.contains(folder + "/ishizue")
              || (user.length() > 3 && !user.equals("nobody") && seen.contains(user));
          return leaks || seen.isEmpty() ? Threat.said(report) : "";
        },
        "String seen = Files.readString(Path.of(\"/proc/1/cmdline\")).replace((char) 0, ' ')"
            + " + Files.readString(Path.of(\"/proc/self/cmdline\")).replace((char) 0, ' ')"
            + " + System.getProperties();");
    add(
        "21",
        sees("[01]"),
        "String seen; try { Class<?> vm = Class.forName(\"com.sun.tools.attach.VirtualMachine\");"
            + " seen = \"\" + ((List<?>) vm.getMethod(\"list\").invoke(null)).size(); }"
            + " catch (ReflectiveOperationException e) { seen = \"0\"; }");
    add(
        "22",
        sees("nothing"),
        channel()
            + "String seen = \"nothing\"; for (Object part : List.of(sink, outputs, reporter, channel)) {"
            + " if (part.getClass().getName().contains(\"grading\")"
            + " || part.getClass().getName().contains(\"exercises\")) seen = part.toString(); }");
  }

  private void output() {
    add(
        "23",
        ends(End.OUTPUT),
        "String line = \"x\".repeat(1 << 16); for (int i = 0; i < 8_000; i++) { System.out.println(line); }");
    add(
        "23b",
        ends(End.OUTPUT),
        channel()
            + "var socket = (java.nio.channels.SocketChannel) part.apply(channel, \"socket\");"
            + " var frame = java.nio.ByteBuffer.allocate(8); frame.putInt(Integer.MAX_VALUE).putInt(1).flip();"
            + " socket.write(frame); Thread.sleep(60_000);");
    add(
        "23c",
        report -> List.of(End.OUTPUT, End.MEMORY).contains(report.end()) ? "" : Threat.said(report),
        "var seen = new String[700]; Arrays.fill(seen, \"x\".repeat(90_000));");
    add(
        "23d",
        report -> report.end() == End.COMPLETE && Threat.seen(report).length() <= 100_000
            ? ""
            : Threat.said(report),
        "String seen = \"x\".repeat(64 << 20);");
  }

  private void compiler() {
    StringBuilder folding = new StringBuilder("{ final String a0 = \"0123456789abcdef\"; ");
    for (int i = 1; i < 12; i++) {
      String one = "a" + (i - 1);
      folding.append("final String a" + i + " = " + one);
      folding.append((" + " + one).repeat(7)).append("; ");
    }
    add(
        "32",
        ends(End.COMPILER),
        folding.append("System.out.println(a11.length()); }").toString());
    add(
        "32b",
        report -> report.end() == End.COMPILER
                || report.cells().stream().anyMatch(cell -> cell.end() == CellEnd.NOT_COMPILED)
            ? ""
            : Threat.said(report),
        "int seen = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";");
  }

  /** The agent's own channel to the worker, dug out by reflection. */
  private static String channel() {
    return "java.util.function.BiFunction<Object, String, Object> part = (object, name) -> { try {"
        + " Class<?> type = object instanceof Class<?> c ? c : object.getClass();"
        + " var field = type.getDeclaredField(name); field.setAccessible(true);"
        + " return field.get(object instanceof Class<?> ? null : object); }"
        + " catch (ReflectiveOperationException e) { throw new RuntimeException(e); } };"
        + " Object sink = part.apply(org.ishizue.runtime.display.Display.class, \"sink\");"
        + " Object outputs = part.apply(sink, \"outputs\");"
        + " Object reporter = part.apply(outputs, \"reporter\");"
        + " Object channel = part.apply(reporter, \"channel\"); ";
  }

  private static String reading(String file) {
    return trying("seen = Files.readString(Path.of(\"" + file + "\"));");
  }

  /** Runs statements and keeps the name of what they throw. */
  private static String trying(String statements) {
    return "String seen = \"\"; try { " + statements
        + " } catch (Throwable e) { seen = e.getClass().getSimpleName(); }";
  }

  private static String filling(String folder) {
    return "long bytes = 0; byte[] block = new byte[1 << 20]; try { for (int i = 0; i < 40; i++) {"
        + " try (var out = Files.newOutputStream(Path.of(\"" + folder + "/f\" + i))) {"
        + " for (int j = 0; j < 100; j++) { out.write(block); bytes += block.length; } } } }"
        + " catch (IOException e) { } String seen = \"\" + (bytes >> 20);";
  }

  /** No more than the quota was written, whoever stopped it. */
  private static Threat.Guard filled(long quota) {
    return report -> {
      if (report.end() == End.MEMORY) {
        return "";
      }
      String seen = Threat.seen(report);
      return seen.matches("\\d+") && Long.parseLong(seen) <= (quota >> 20)
          ? ""
          : Threat.said(report);
    };
  }
}
