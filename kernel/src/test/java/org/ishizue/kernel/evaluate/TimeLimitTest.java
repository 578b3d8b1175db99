package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {
  @Test
  void a_statement_that_takes_too_long_is_interrupted_and_the_session_kept() {
    Duration limit = Duration.ofSeconds(3);
    try (Evaluator evaluator = TestEvaluators.start()) {
      TestEvaluators.run(evaluator, "int kept = 7;");
      evaluator.limitStatements(limit);
      assertThat(TestEvaluators.run(evaluator, "kept++;\nwhile (true) {}\nkept = 0;"))
          .isEqualTo(new EvalOutcome.TimedOut(limit));
      assertThat(TestEvaluators.run(evaluator, "if (kept != 8) throw new Error();"))
          .isInstanceOf(EvalOutcome.Completed.class);
      evaluator.limitStatements(null);
      assertThat(TestEvaluators.run(evaluator, "kept++;"))
          .isInstanceOf(EvalOutcome.Completed.class);
    }
  }
}
