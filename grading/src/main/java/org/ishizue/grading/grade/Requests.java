package org.ishizue.grading.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;

/**
 * What a submission's VM is asked for: names and arguments. No check's name, no expected value, not even
 * whether a check is a hidden one.
 */
final class Requests {
  private Requests() {}

  /**
   * For a submission.
   *
   * @param fresh arguments beside the published ones, by the check's id; which is which cannot be told from outside
   */
  static String of(List<CheckPlan> plans, Map<String, List<List<Captured>>> fresh) {
    JsonArray array = new JsonArray();
    for (CheckPlan plan : plans) {
      CallPlan calls = plan.calls();
      if (calls == null) {
        JsonObject one = new JsonObject();
        one.put("answer", plan.check().answer());
        array.add(one);
      } else {
        List<List<Captured>> all = new ArrayList<>(calls.published());
        all.addAll(fresh.getOrDefault(plan.check().id(), List.of()));
        array.add(calls(plan, calls, all));
      }
    }
    return JsonWriter.string(array);
  }

  /** For the reference: only what nobody has asked it before. */
  static String ofFresh(List<CheckPlan> plans, Map<String, List<List<Captured>>> fresh) {
    JsonArray array = new JsonArray();
    for (CheckPlan plan : plans) {
      CallPlan calls = plan.calls();
      List<List<Captured>> arguments = fresh.get(plan.check().id());
      if (calls != null && arguments != null) {
        array.add(calls(plan, calls, arguments));
      }
    }
    return JsonWriter.string(array);
  }

  private static JsonObject calls(CheckPlan plan, CallPlan calls, List<List<Captured>> all) {
    JsonObject one = new JsonObject();
    one.put("answer", plan.check().answer());
    JsonArray parameters = new JsonArray();
    parameters.addAll(calls.parameters());
    one.put("parameters", parameters);
    JsonArray arguments = new JsonArray();
    for (List<Captured> call : all) {
      arguments.add(CapturedJson.write(new ListValue(call)));
    }
    one.put("calls", arguments);
    return one;
  }
}
