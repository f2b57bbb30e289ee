// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Reason;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Note;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Property;
import org.vfiodt.render.Renderer;
import org.vfiodt.source.Span;

/**
 * The page of one board: its devices with the reasons of their verdicts, where their registers lie,
 * where their interrupts go, what their IOMMUs tell apart, and the sources that say so.
 */
public final class BoardPage {
  private static final int MOST_FINDINGS = 100;
  private static final int LONGEST_TEXT = 400;

  private final Platform platform;
  private final String input;
  private final Optional<String> kernel;
  private final ShownDevices shown;
  private final CitedSources sources;

  private BoardPage(Platform platform, String input, Optional<String> kernel) {
    this.platform = platform;
    this.input = input;
    this.kernel = kernel;
    this.shown = ShownDevices.of(platform);
    this.sources = CitedSources.of(places());
  }

  /**
   * The text of the page.
   *
   * @param input the tree as the user named it
   * @param kernel the version whose rules were used; empty for those of today
   */
  public static Outcome<String> of(
      Platform platform, String input, Optional<String> kernel, DataFolder data) {
    return DevicePages.files(data)
        .map(files -> new BoardPage(platform, input, kernel).page(files))
        .flatMap(page -> Renderer.of(data).render(page));
  }

  private Page page(PageFiles files) {
    String model = model();
    List<PageView> sections = new ArrayList<>();
    List<SectionLink> links = new ArrayList<>();
    links.add(new SectionLink("devices", "Devices"));
    sections.add(table());
    AddressMap addresses = AddressRanges.map(platform, shown);
    if (!addresses.sections().isEmpty()) {
      links.add(new SectionLink("addresses", "Addresses"));
      sections.add(addresses);
    }
    for (Diagram diagram :
        List.of(InterruptDiagram.of(platform, shown), IommuDiagram.of(platform, shown))) {
      if (!diagram.boxes().isEmpty()) {
        links.add(new SectionLink(diagram.id(), diagram.heading()));
        sections.add(diagram);
      }
    }
    Sources shownSources = sources.view();
    if (!shownSources.files().isEmpty()) {
      links.add(new SectionLink("sources", "Sources"));
      sections.add(shownSources);
    }
    BoardHead head =
        new BoardHead(
            model,
            PageText.of(String.join(", ", platform.tree().root().compatible()), LONGEST_TEXT),
            PageText.of(input, LONGEST_TEXT),
            kernel.map(version -> PageText.of(version, LONGEST_TEXT)),
            links,
            platform.findings().stream().limit(MOST_FINDINGS).map(this::finding).toList());
    return new Page("Devices of " + model, files, head, sections);
  }

  private String model() {
    String model =
        platform.tree().root().property("model").flatMap(Property::string).orElse("a board");
    return PageText.of(model, LONGEST_TEXT);
  }

  private DeviceTable table() {
    DeviceFilter filter = new DeviceFilter(shown.devices());
    return new DeviceTable(
        filter.view(), new DeviceRows(shown, sources, filter.numbers()).rows(), shown.leftOut());
  }

  private BoardHead.Finding finding(Diagnostic finding) {
    return new BoardHead.Finding(
        finding.code().id(),
        PageText.of(finding.message(), LONGEST_TEXT),
        finding.at().map(sources::link));
  }

  /** All that the page leads to, in the order of the devices. */
  private List<Span> places() {
    List<Span> places = new ArrayList<>();
    platform.tree().root().place().ifPresent(places::add);
    platform.findings().stream()
        .limit(MOST_FINDINGS)
        .flatMap(finding -> finding.at().stream())
        .forEach(places::add);
    for (Device device : shown.devices()) {
      device.node().place().ifPresent(places::add);
      device.reasons().stream().flatMap(BoardPage::places).forEach(places::add);
    }
    return places;
  }

  private static Stream<Span> places(Reason reason) {
    return Stream.concat(
        reason.at().stream(), reason.related().stream().map(Note::at).flatMap(Optional::stream));
  }
}
