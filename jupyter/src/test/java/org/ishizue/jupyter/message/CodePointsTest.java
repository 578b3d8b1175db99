package org.ishizue.jupyter.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final String TEXT = "𠮷a😀b";

  @Test
  void a_character_outside_the_basic_plane_is_one_position_and_two_units() {
    assertThat(CodePoints.toUtf16(TEXT, 1)).isEqualTo(2);
    assertThat(CodePoints.toUtf16(TEXT, 3)).isEqualTo(5);
    assertThat(CodePoints.fromUtf16(TEXT, 5)).isEqualTo(3);
  }

  @Test
  void there_and_back_is_the_same_position() {
    for (int position = 0; position <= 4; position++) {
      int offset = CodePoints.toUtf16(TEXT, position);
      assertThat(CodePoints.fromUtf16(TEXT, offset)).isEqualTo(position);
    }
  }

  @Test
  void positions_outside_the_text_become_its_ends() {
    assertThat(CodePoints.toUtf16(TEXT, -3)).isZero();
    assertThat(CodePoints.toUtf16(TEXT, 99)).isEqualTo(TEXT.length());
    assertThat(CodePoints.fromUtf16(TEXT, -1)).isZero();
    assertThat(CodePoints.fromUtf16(TEXT, 99)).isEqualTo(4);
  }

  @Test
  void a_completion_travels_in_code_points() {
    CompleteReply reply =
        CompleteReply.ofOffsets("\"😀\".le", List.of("length()"), 5, 7, new JsonObject());
    assertThat(reply.cursorStart()).isEqualTo(4);
    assertThat(reply.cursorEnd()).isEqualTo(6);
    assertThat(new CompleteRequest("\"😀\".le", 6).cursorOffset()).isEqualTo(7);
  }
}
