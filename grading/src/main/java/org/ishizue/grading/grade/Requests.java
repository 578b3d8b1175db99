package org.ishizue.grading.grade;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
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

  static String of(List<CheckPlan> plans) {
    JsonArray array = new JsonArray();
    for (CheckPlan plan : plans) {
      JsonObject one = new JsonObject();
      one.put("answer", plan.check().answer());
      CallPlan calls = plan.calls();
      if (calls != null) {
        JsonArray parameters = new JsonArray();
        parameters.addAll(calls.parameters());
        one.put("parameters", parameters);
        JsonArray arguments = new JsonArray();
        for (List<Captured> call : calls.arguments(calls.seed())) {
          arguments.add(CapturedJson.write(new ListValue(call)));
        }
        one.put("calls", arguments);
      }
      array.add(one);
    }
    return JsonWriter.string(array);
  }
}
