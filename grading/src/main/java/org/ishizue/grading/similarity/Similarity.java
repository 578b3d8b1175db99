package org.ishizue.grading.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds pairs of submissions that share unusual passages. What many learners write (the obvious way), and what
 * the reference and the other right answers have, is usual and counts for nothing.
 */
public final class Similarity {
  /** Fewer unusual passages than this are chance. */
  private static final int FEWEST = 3;

  private final Collection<String> known;
  private final int leastPercent;

  /**
   * Compares.
   *
   * @param known sources that everybody may have: the reference, what the lesson shows
   * @param leastPercent pairs below this in both measures are left out
   */
  public Similarity(Collection<String> known, int leastPercent) {
    this.known = known;
    this.leastPercent = leastPercent;
  }

  /** The pairs, the most alike first. */
  public List<Pair> pairs(List<Answers> all) {
    List<Set<Integer>> written = unusual(all, Tokens::written);
    List<Set<Integer>> shapes = unusual(all, Tokens::shape);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Pair pair = new Pair(
            all.get(i).learner(),
            all.get(j).learner(),
            percent(written.get(i), written.get(j)),
            percent(shapes.get(i), shapes.get(j)),
            Math.max(shared(written.get(i), written.get(j)), shared(shapes.get(i), shapes.get(j))),
            identical(all.get(i), all.get(j)));
        if (pair.passages() >= FEWEST && pair.strength() >= leastPercent) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::strength)
        .thenComparingInt(Pair::passages)
        .reversed()
        .thenComparing(Pair::one)
        .thenComparing(Pair::other));
    return pairs;
  }

  private List<Set<Integer>> unusual(List<Answers> all, Function<String, List<String>> tokens) {
    List<Set<Integer>> prints = new ArrayList<>();
    Map<Integer, Integer> owners = new HashMap<>();
    for (Answers each : all) {
      Set<Integer> own = new HashSet<>();
      // Cell by cell: a passage that runs from one cell into the next is nobody's.
      each.sources().values().forEach(source -> own.addAll(Fingerprints.of(tokens.apply(source))));
      own.forEach(print -> owners.merge(print, 1, Integer::sum));
      prints.add(own);
    }
    Set<Integer> usual = new HashSet<>();
    // The known sources' every run, not only the chosen ones: a window may choose another one in a
    // learner's.
    known.forEach(source -> usual.addAll(everyRun(tokens.apply(source))));
    int many = Math.max(4, all.size() / 10);
    owners.forEach((print, count) -> {
      if (count > many) {
        usual.add(print);
      }
    });
    prints.forEach(own -> own.removeAll(usual));
    return prints;
  }

  private static Set<Integer> everyRun(List<String> tokens) {
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + Fingerprints.RUN <= tokens.size(); i++) {
      runs.add(tokens.subList(i, i + Fingerprints.RUN).hashCode());
    }
    return runs;
  }

  private static int percent(Set<Integer> one, Set<Integer> other) {
    int least = Math.min(one.size(), other.size());
    return least < FEWEST ? 0 : Math.round(100f * shared(one, other) / least);
  }

  private static int shared(Set<Integer> one, Set<Integer> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private List<String> identical(Answers one, Answers other) {
    return one.sources().entrySet().stream()
        .filter(each -> each.getValue().length() >= 80)
        .filter(each -> Objects.equals(each.getValue(), other.sources().get(each.getKey())))
        .filter(each -> known.stream().noneMatch(source -> source.contains(each.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
