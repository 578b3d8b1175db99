package org.ishizue.workbench.server.instructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ishizue.grading.grade.GradeAll;
import org.ishizue.grading.grade.HandedIn;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GradingTaskTest {
  private final GradingTask task = new GradingTask();
  private final CountDownLatch oneDone = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void end() {
    task.close();
  }

  private static GradeAll.Done without(String learner) {
    HandedIn handedIn = new HandedIn(learner, "01-first-cell", Optional.empty(), "", Instant.EPOCH);
    return new GradeAll.Done(handedIn, null, new IOException("no space left"));
  }

  private void beginOneOfTwo() throws InterruptedException {
    Language.use(Language.EN);
    task.begin(2, progress -> {
      progress.accept(without("sato"));
      oneDone.countDown();
      goOn.await();
      progress.accept(without("suzuki"));
    });
    assertThat(oneDone.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private String state() {
    return task.json(Language.EN).get("state").getAsString();
  }

  private void awaitState(String wanted) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!state().equals(wanted)) {
      assertThat(System.nanoTime()).as(state()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Test
  void it_says_how_far_it_is_and_who_has_no_result() throws Exception {
    assertThat(state()).isEqualTo("none");
    beginOneOfTwo();
    JsonObject now = task.json(Language.EN);
    assertThat(now.get("state").getAsString()).isEqualTo("running");
    assertThat(now.get("done").getAsInt()).isEqualTo(1);
    assertThat(now.get("total").getAsInt()).isEqualTo(2);
    goOn.countDown();
    awaitState("done");
    JsonObject end = task.json(Language.EN);
    assertThat(end.get("done").getAsInt()).isEqualTo(2);
    assertThat(
            end.getAsJsonArray("noResult").get(1).getAsJsonObject().get("why").getAsString())
        .isEqualTo("no space left");
  }

  @Test
  void a_second_run_waits_for_the_first() throws Exception {
    beginOneOfTwo();
    assertThatThrownBy(() -> task.begin(1, progress -> {}))
        .hasMessageContaining("SERVER-060")
        .hasMessageContaining("1 of 2");
    goOn.countDown();
    awaitState("done");
    task.begin(1, progress -> progress.accept(without("abe")));
    awaitState("done");
    assertThat(task.json(Language.EN).getAsJsonArray("noResult")).hasSize(1);
  }

  @Test
  void it_can_be_ended_and_begun_again() throws Exception {
    beginOneOfTwo();
    task.cancel();
    awaitState("cancelled");
    assertThat(task.json(Language.EN).get("done").getAsInt()).isEqualTo(1);
    goOn.countDown();
    task.begin(1, progress -> {});
    awaitState("done");
  }

  @Test
  void a_failure_is_shown_with_its_reason() throws Exception {
    task.begin(1, progress -> {
      throw new IOException("the disk is full");
    });
    awaitState("failed");
    assertThat(task.json(Language.EN).get("failure").getAsString()).isEqualTo("the disk is full");
  }
}
