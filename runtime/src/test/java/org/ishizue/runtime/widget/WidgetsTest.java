package org.ishizue.runtime.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishizue.runtime.widget.Widgets.button;
import static org.ishizue.runtime.widget.Widgets.checkbox;
import static org.ishizue.runtime.widget.Widgets.dropdown;
import static org.ishizue.runtime.widget.Widgets.hbox;
import static org.ishizue.runtime.widget.Widgets.interactive;
import static org.ishizue.runtime.widget.Widgets.label;
import static org.ishizue.runtime.widget.Widgets.slider;
import static org.ishizue.runtime.widget.Widgets.text;
import static org.ishizue.runtime.widget.Widgets.vbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.json.Json;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.runtime.widget.FakePage.Sent;
import org.ishizue.runtime.wire.CommKind;
import org.junit.jupiter.api.Test;

final class WidgetsTest {
  private final FakePage page = FakePage.open();

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Widget.class).differences()).isEmpty();
  }

  @Test
  void a_slider_is_opened_as_ipywidgets_8_names_it() {
    MimeBundle bundle = Display.render(slider("割引率 (%)", 0, 8, 0.5, 4));
    Sent opened = page.opened("FloatSliderModel");
    assertThat(opened.target()).isEqualTo("jupyter.widget");
    assertThat(opened.state())
        .containsEntry("_model_module", "@jupyter-widgets/controls")
        .containsEntry("_model_module_version", "2.0.0")
        .containsEntry("_view_module", "@jupyter-widgets/controls")
        .containsEntry("_view_module_version", "2.0.0")
        .containsEntry("_view_name", "FloatSliderView")
        .containsEntry("description", "割引率 (%)")
        .containsEntry("value", 4.0)
        .containsEntry("readout_format", ".1f")
        .containsEntry("layout", "IPY_MODEL_" + page.opened("LayoutModel").id())
        .containsEntry("style", "IPY_MODEL_" + page.opened("SliderStyleModel").id());
    assertThat(bundle.data().get(Widget.VIEW)).contains(opened.id());
  }

  @Test
  void nothing_is_opened_before_it_is_shown() {
    slider("n", 1, 10, 5);
    assertThat(page.sent).isEmpty();
  }

  @Test
  void a_change_from_the_page_is_the_value_at_once_and_is_echoed() {
    FloatSlider slider = slider("r", 0, 8, 0.5, 4);
    page.change(slider, "value", 6.5);
    assertThat(slider.value()).isEqualTo(6.5);
    assertThat(page.last().data()).containsEntry("method", "echo_update");
    assertThat(page.last().state()).containsOnly(Map.entry("value", 6.5));
  }

  @Test
  void what_the_page_has_no_business_with_is_not_taken() {
    FloatSlider slider = slider("r", 0, 8, 0.5, 4);
    page.change(slider, "unheard_of", 1);
    page.change(slider, "value", "a lot");
    page.tell(slider, Map.of("method", "dance"));
    page.tell(slider, Map.of());
    assertThat(slider.value()).isEqualTo(0.0);
  }

  @Test
  void each_input_gives_its_own_kind_of_value() {
    IntSlider stories = slider("階数", 1, 10, 3);
    Dropdown<String> material = dropdown("材料", "鋼", "コンクリート");
    Checkbox seismic = checkbox("耐震", false);
    Text name = text("橋名", "第一橋");
    page.change(stories, "value", 7);
    page.change(material, "index", 1);
    page.change(seismic, "value", true);
    page.change(name, "value", "第二橋");
    assertThat(stories.value()).isEqualTo(7);
    assertThat(material.value()).isEqualTo("コンクリート");
    assertThat(seismic.value()).isTrue();
    assertThat(name.value()).isEqualTo("第二橋");
  }

  @Test
  void of_many_changes_only_the_latest_is_drawn() throws Exception {
    List<Double> drawn = new ArrayList<>();
    FloatSlider rate = slider("r", 0, 8, 0.5, 4);
    interactive(rate, drawn::add);
    for (int i = 0; i <= 16; i++) {
      page.change(rate, "value", i * 0.5);
    }
    assertThat(page.waiting).hasSize(1);
    page.runCallbacks();
    assertThat(drawn).containsExactly(4.0, 8.0);
  }

  @Test
  void the_result_replaces_the_one_before_with_what_was_printed() throws Exception {
    IntSlider years = slider("年", 0, 50, 10);
    Interaction shown = interactive(years, n -> {
      Display.display("first " + n);
      return n * 2;
    });
    Display.render(shown);
    page.change(years, "value", 20);
    page.runCallbacks();
    assertThat(page.last().data()).containsEntry("method", "update");
    assertThat(Json.write(page.last().state().get("outputs")))
        .contains("first 20", "\"40\"")
        .doesNotContain("first 10");
  }

  @Test
  void an_error_in_the_first_drawing_fails_the_cell_with_itself() {
    assertThatThrownBy(() -> interactive(slider("n", 1, 3, 2), n -> {
          throw new IOException("no file " + n);
        }))
        .isInstanceOf(IOException.class)
        .hasMessage("no file 2");
  }

  @Test
  void an_error_in_a_later_drawing_is_shown_in_the_result_s_place() throws Exception {
    IntSlider n = slider("n", -1, 3, 2);
    Interaction shown = interactive(n, value -> new int[value].length);
    Display.render(shown);
    page.change(n, "value", -1);
    page.runCallbacks();
    assertThat(Json.write(page.last().state().get("outputs")))
        .contains("\"output_type\":\"error\"", "NegativeArraySizeException");
    page.change(n, "value", 3);
    page.runCallbacks();
    assertThat(Json.write(page.last().state().get("outputs")))
        .contains("\"3\"")
        .doesNotContain("error");
  }

  @Test
  void each_press_of_a_button_counts() throws Exception {
    List<String> pressed = new ArrayList<>();
    Button button = button("計算", () -> pressed.add("x"));
    for (int i = 0; i < 3; i++) {
      page.tell(button, Map.of("method", "custom", "content", Map.of("event", "click")));
    }
    page.runCallbacks();
    assertThat(pressed).hasSize(3);
  }

  @Test
  void a_page_that_comes_back_gets_all_states_at_once() {
    FloatSlider slider = slider("r", 0, 8, 0.5, 4);
    Display.render(vbox(slider, hbox(label("説明"))));
    slider.value(5.5);
    Comms.receive(CommKind.OPEN, "control", "jupyter.widget.control", "{}");
    Comms.receive(CommKind.MESSAGE, "control", "", "{\"method\":\"request_states\"}");
    Map<String, Object> states = Json.asObject(page.last().data().get("states"));
    Map<String, Object> described = Json.asObject(states.get(slider.model().id()));
    assertThat(page.last().data()).containsEntry("method", "update_states");
    assertThat(described)
        .containsEntry("model_name", "FloatSliderModel")
        .containsEntry("model_module", "@jupyter-widgets/controls")
        .containsEntry("model_module_version", "2.0.0");
    assertThat(Json.asObject(described.get("state"))).containsEntry("value", 5.5);
  }

  @Test
  void without_widgets_a_table_of_values_and_the_picture_are_shown() {
    Map<String, String> data = Display.render(interactive(
            slider("割引率 (%)", 0, 8, 0.5, 4),
            checkbox("<b>", true),
            (rate, flag) -> new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB)))
        .data();
    assertThat(data.get(MimeBundle.PLAIN)).startsWith("割引率 (%): 4.0\n<b>: yes\n");
    assertThat(data.get(MimeBundle.HTML))
        .contains("<th scope=\"row\" style=\"text-align:left\">割引率 (%)</th><td>4.0</td>")
        .contains("&lt;b&gt;", "<img src=\"data:image/png;base64,");
    assertThat(data).containsKey(MimeBundle.PNG);
  }

  @Test
  void what_cannot_be_made_is_said_in_words() {
    assertThatThrownBy(() -> slider("r", 5, 1, 1, 3))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("WIDGET-001");
    assertThatThrownBy(() -> slider("r", 0, Double.NaN, 1, 0)).hasMessageStartingWith("WIDGET-001");
    assertThatThrownBy(() -> dropdown("d", List.of())).hasMessageStartingWith("WIDGET-002");
    assertThatThrownBy(() -> dropdown("d", "a", "b").value("c"))
        .hasMessageStartingWith("WIDGET-003");
  }
}
