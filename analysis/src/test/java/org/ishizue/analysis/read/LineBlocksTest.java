package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineBlocksTest {
  @Test
  void blocks_are_whole_lines_and_the_last_one_ends_too() throws Exception {
    LineBlocks blocks = blocks("横浜,1\n川崎,2\n湘南,3", 24);
    List<String> texts = new ArrayList<>();
    LineBlocks.Block block = blocks.newBlock();
    while (blocks.fill(block)) {
      assertThat(block.number).isEqualTo(texts.size());
      texts.add(new String(block.bytes, 0, block.length, StandardCharsets.UTF_8));
    }
    assertThat(texts).containsExactly("横浜,1\n川崎,2\n", "湘南,3\n");
  }

  /** Another thread that asks afterwards would else get the end of the long line, cut in a character. */
  @Test
  void after_a_line_that_does_not_fit_nobody_gets_more() throws Exception {
    LineBlocks blocks = blocks("横浜,1\n" + "長".repeat(20) + "\n川崎,2\n", 16);
    assertThat(blocks.fill(blocks.newBlock())).isTrue();
    assertThatThrownBy(() -> blocks.fill(blocks.newBlock())).isInstanceOf(NotPlainException.class);
    assertThat(blocks.fill(blocks.newBlock())).isFalse();
  }

  private static LineBlocks blocks(String text, int size) {
    return new LineBlocks(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size);
  }
}
