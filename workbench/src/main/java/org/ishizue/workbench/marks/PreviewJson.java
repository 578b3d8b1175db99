package org.ishizue.workbench.marks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Preview;

/** What giving marks out would change, for programs and the page. */
public final class PreviewJson {
  private PreviewJson() {}

  /** One object a change. */
  public static JsonArray of(Preview preview) {
    JsonArray array = new JsonArray();
    for (Change change : preview.changes()) {
      JsonObject one = new JsonObject();
      one.addProperty("learner", change.to().learner());
      one.addProperty("exercise", change.to().exercise());
      change.from().ifPresent(from -> {
        one.addProperty("from", from.points());
        one.addProperty("fromStatus", from.status().word());
      });
      one.addProperty("to", change.to().points());
      one.addProperty("status", change.to().status().word());
      one.addProperty("max", change.to().maxPoints());
      one.addProperty("kept", change.keepsOld());
      JsonArray why = new JsonArray();
      change.why().forEach(each -> why.add(each.word()));
      one.add("why", why);
      JsonArray tasks = new JsonArray();
      change.tasks().forEach(each -> {
        JsonObject task = new JsonObject();
        task.addProperty("task", each.task());
        task.addProperty("from", each.from());
        task.addProperty("to", each.to());
        tasks.add(task);
      });
      one.add("tasks", tasks);
      array.add(one);
    }
    return array;
  }
}
