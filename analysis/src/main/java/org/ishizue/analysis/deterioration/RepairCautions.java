package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.result.Caution;

/** What the transitions that were left out do to the result. */
final class RepairCautions {
  private static final double MANY = 0.1;

  private RepairCautions() {}

  static List<Caution> of(Inspections inspections) {
    List<Caution> cautions = new ArrayList<>();
    int all = inspections.transitions().size();
    int improved = inspections.unexplainedImprovements();
    if (improved > 0) {
      cautions.add(Caution.of(RepairCautions.class, "improved", improved, all));
    }
    double leftOut = (double) (all - inspections.deteriorations().size()) / all;
    if (leftOut > MANY) {
      cautions.add(Caution.of(RepairCautions.class, "leftOut", 100 * leftOut));
    }
    return cautions;
  }
}
