package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a person said about a file before it is read. */
final class Options {
  String charset = "";
  char separator;
  char quote = '"';
  int skippedLines;
  int headerLines = 1;
  List<String> names = List.of();
  boolean leaveOutBadLines;
  boolean footnotes;
  final Set<String> missing = new LinkedHashSet<>();
  final Set<String> text = new LinkedHashSet<>();
  final Set<String> number = new LinkedHashSet<>();
  final Set<String> decimal = new LinkedHashSet<>();
  final Set<String> flags = new LinkedHashSet<>();
  final Set<String> filledDown = new LinkedHashSet<>();
  final List<String> notes = new ArrayList<>();
  final List<String> key = new ArrayList<>();
  final List<List<String>> times = new ArrayList<>();
  String entry = "";
  String sheet = "";
  int sheetNumber;
}
