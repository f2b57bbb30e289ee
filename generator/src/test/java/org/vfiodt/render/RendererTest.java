// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

class RendererTest {
  record Inner(String word) implements View {}

  record Outer(
      String name,
      int number,
      boolean flag,
      Optional<String> maybe,
      List<Inner> inner,
      Map<String, String> map,
      Path forbidden)
      implements View {
    public String method() {
      return "never";
    }
  }

  record Page(String title) implements View {
    @Override
    public Layout layout() {
      return Layout.HTML;
    }
  }

  private static final Outer OUTER =
      new Outer(
          "<a&b>",
          4096,
          true,
          Optional.empty(),
          List.of(new Inner("one"), new Inner("two")),
          Map.of("key", "value"),
          Path.of("x"));

  @TempDir Path root;

  @BeforeEach
  void writeInner() throws IOException {
    template("Inner.ftl", "<[=word]>\n");
  }

  private void template(String name, String text) throws IOException {
    Files.createDirectories(root.resolve("templates/render"));
    Files.writeString(root.resolve("templates/render/" + name), text);
  }

  private Outcome<String> render(String template) throws IOException {
    template("Outer.ftl", template);
    return Renderer.of(DataFolder.of(root)).render(OUTER);
  }

  private static Diagnostic only(Outcome<String> outcome) {
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics()).hasSize(1);
    return outcome.diagnostics().get(0);
  }

  @Test
  void showsComponentsByName() throws IOException {
    assertThat(render("[=name] [=map.key] [#if flag]on[/#if]\n").get())
        .isEqualTo("<a&b> value on\n");
  }

  @Test
  void writesNumbersWithoutAnyLocale() throws IOException {
    assertThat(render("[=number]").get()).isEqualTo("4096\n");
  }

  @Test
  void leavesDollarsAndBracesAlone() throws IOException {
    assertThat(render("$(CC) ${X} #{y} a[0]").get()).isEqualTo("$(CC) ${X} #{y} a[0]\n");
  }

  @Test
  void nestsViewsWithTheirOwnTemplates() throws IOException {
    String template = "[#list inner as each]\n[@include view=each /]\n[/#list]\n";
    assertThat(render(template).get()).isEqualTo("<one>\n<two>\n");
  }

  @Test
  void hidesTheOuterViewFromTheNested() throws IOException {
    template("Inner.ftl", "[=number]");
    Diagnostic fault = only(render("[@include view=inner[0] /]"));
    assertThat(fault.code()).isEqualTo(RenderCode.TEMPLATE_VALUE);
    assertThat(fault.at().orElseThrow().place()).startsWith("templates/render/Inner.ftl:1:3");
  }

  @Test
  void tellsEmptyOptionalsApart() throws IOException {
    assertThat(render("[#if maybe??]yes[#else]no[/#if]").get()).isEqualTo("no\n");
    assertThat(only(render("[=maybe]")).code()).isEqualTo(RenderCode.TEMPLATE_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[=\"freemarker.template.utility.Execute\"?new()(\"id\")]",
        "[=\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")]",
        "[=inner?api.size()]",
        "[=inner[0]?api]",
        "[=name.class]",
        "[=name.getClass()]",
        "[=class]",
        "[=method()]",
        "[=method]",
        "[=inner[0].method]",
        "[=forbidden]",
        "[=missing]",
        "[=map.missing]",
        "[@include view=name /]",
        "[@include view=inner /]",
        "[@include view=inner[0] other=1 /]",
        "[@include /]",
        "[=.data_model.method]",
        "[#include \"../../../secret.ftl\"]",
        "[=.get_optional_template(\"../x\").include()]"
      })
  void refusesWhatAViewDoesNotOffer(String template) throws IOException {
    Diagnostic fault = only(render("line one\n  " + template));
    assertThat(fault.code()).isEqualTo(RenderCode.TEMPLATE_VALUE);
    assertThat(fault.at().orElseThrow().place()).startsWith("templates/render/Outer.ftl:2:");
    assertThat(fault.message()).doesNotContain("\n").doesNotContain("at freemarker");
  }

  @Test
  void namesThePlaceOfSyntaxErrors() throws IOException {
    Diagnostic fault = only(render("fine\n[#if name]\n"));
    assertThat(fault.code()).isEqualTo(RenderCode.TEMPLATE_SYNTAX);
    assertThat(fault.at().orElseThrow().file().name()).isEqualTo("templates/render/Outer.ftl");
  }

  @Test
  void namesMissingTemplates() throws IOException {
    Diagnostic fault = only(Renderer.of(DataFolder.of(root)).render(new Page("x")));
    assertThat(fault.code()).isEqualTo(RenderCode.TEMPLATE_MISSING);
    assertThat(fault.message()).contains("templates/render/Page.ftlh");
  }

  @Test
  void escapesForHtmlOnly() throws IOException {
    template("Page.ftlh", "<p>[=title]</p>");
    assertThat(Renderer.of(DataFolder.of(root)).render(new Page("<a> & \"b\"")).get())
        .isEqualTo("<p>&lt;a&gt; &amp; &quot;b&quot;</p>\n");
  }
}
