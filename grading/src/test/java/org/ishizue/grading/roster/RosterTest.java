package org.ishizue.grading.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.grading.roster.Roster.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RosterTest {
  @TempDir
  private Path root = Path.of("");

  @Test
  void ids_and_names_are_read_as_excel_saves_them() throws IOException {
    Path file = root.resolve("list.csv");
    Files.writeString(file, "\uFEFFid,name\r\ns01,佐藤 花子\r\ns02,\"Suzuki, Ichiro\"\r\n");
    assertThat(Roster.read(file).learners())
        .containsExactly(new Learner("s01", "佐藤 花子"), new Learner("s02", "Suzuki, Ichiro"));
    Files.writeString(file, "ID,氏名,name\r\ns01,x,髙橋①\r\n", Charset.forName("windows-31j"));
    assertThat(Roster.read(file).learners()).containsExactly(new Learner("s01", "髙橋①"));
  }

  @Test
  void a_plain_list_of_ids_and_nbgraders_columns_are_read() throws IOException {
    Path file = Files.writeString(root.resolve("list.csv"), "s01\ns02\n");
    assertThat(Roster.read(file).ids()).containsExactly("s01", "s02");
    Files.writeString(file, "id,last_name,first_name\nhacker,Alyssa,Reasoner\n");
    assertThat(Roster.read(file).learners())
        .containsExactly(new Learner("hacker", "Alyssa Reasoner"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id\n../x\n", "id\ns01\ns01\n", "id,name\n,nobody\n", "id\n=1+1\n"})
  void an_id_that_is_no_folder_name_is_refused_with_its_line(String text) throws IOException {
    Path file = Files.writeString(root.resolve("list.csv"), text);
    assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("GRADE-020");
  }
}
