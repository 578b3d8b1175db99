package org.ishizue.benchmarks.kernel;

import java.util.List;

/**
 * The same work in the words of one language.
 *
 * @param trivial a cell that costs next to nothing; {@code %d} is the cell's number
 * @param typical an import, a class and a loop; {@code %d} keeps the class new in each round
 * @param prints 100,000 lines
 * @param completed code to complete at its end, after {@code prepared} ran
 * @param inspected code to inspect at its end
 * @param kept sets a variable {@code kept} to 77
 * @param loops endless cells by name, each to be interrupted
 */
record Script(
    String trivial,
    String typical,
    String prints,
    String prepared,
    String completed,
    String inspected,
    String kept,
    List<Loop> loops) {

  /** A cell that does not end by itself. */
  record Loop(String name, String code) {}

  static Script of(String language) {
    return switch (language) {
      case "java" -> JAVA;
      case "python" -> PYTHON;
      default -> throw new IllegalArgumentException("No benchmark script in " + language);
    };
  }

  private static final Script JAVA = new Script(
      "1 + %d",
      """
      import java.util.stream.Collectors;
      class Station%1$d {
        final String name; double totalMm;
        Station%1$d(String name) { this.name = name; }
        void add(double mm) { totalMm += mm; }
      }
      Station%1$d station%1$d = new Station%1$d("Hijiori");
      for (int i = 0; i < 1000; i++) { station%1$d.add(i * 0.5); }
      station%1$d.totalMm""",
      "for (int i = 0; i < 100_000; i++) { System.out.println(\"line \" + i); }",
      "String basin = \"Mogami\";",
      "basin.sub",
      "String.format",
      "int kept = 77;",
      List.of(
          new Loop("endless", "while (true) {}"),
          new Loop("counted", """
              long n = 0;
              for (int a = 0; a < 2_000_000_000; a++) for (int b = 0; b < 2_000_000_000; b++) n += a ^ b;"""),
          new Loop(
              "lambda", "Runnable spin = () -> { long q = 0; while (true) { q++; } }; spin.run();"),
          new Loop("library", "java.math.BigInteger.valueOf(3).pow(200_000_000).bitLength()"),
          new Loop("library stream", "new java.util.Random().longs().sum()"),
          new Loop("parallel stream", """
              java.util.stream.IntStream.range(0, 1_000_000_000).parallel().mapToDouble(
                  i -> { double s = 0; for (int k = 0; k < 1000; k++) s += Math.sin(i + k); return s; }).sum()"""),
          new Loop("sleep", "Thread.sleep(1_000_000);"),
          new Loop("lock", """
              var lock = new java.util.concurrent.locks.ReentrantLock();
              var holder = new Thread(lock::lock); holder.start(); holder.join(); lock.lock();"""),
          new Loop(
              "catch-all",
              "while (true) { try { Thread.sleep(1); } catch (Throwable caught) {} }")));

  private static final Script PYTHON = new Script(
      "1 + %d",
      """
      import collections
      class Station%1$d:
          def __init__(self, name):
              self.name = name
              self.total_mm = 0.0
          def add(self, mm):
              self.total_mm += mm
      station%1$d = Station%1$d("Hijiori")
      for i in range(1000):
          station%1$d.add(i * 0.5)
      station%1$d.total_mm""",
      "for i in range(100_000): print('line', i)",
      "basin = 'Mogami'",
      "basin.sp",
      "str.format",
      "kept = 77",
      List.of(
          new Loop("endless", "while True: pass"),
          new Loop(
              "counted", "n = 0\nfor a in range(2**31):\n    for b in range(2**31): n += a ^ b"),
          new Loop("lambda", "def spin():\n    while True: pass\nspin()"),
          new Loop("library", "(3 ** 40_000_000) % 7"),
          new Loop("library stream", "import itertools\nsum(itertools.count())"),
          new Loop("sleep", "import time; time.sleep(1_000_000)"),
          new Loop(
              "lock",
              "import threading\nlock = threading.Lock(); lock.acquire(); lock.acquire()")));
}
