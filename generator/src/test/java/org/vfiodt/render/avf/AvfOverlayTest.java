// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.render.handover.Blobs;
import org.vfiodt.render.handover.HandoverFixture;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The VM DTBO holds to the rules of Android's guest firmware, and the list to those of Android. */
class AvfOverlayTest {
  private static HandoverFile overlay(String board) {
    return HandoverFixture.named(board).file(Recipient.AVF, "avf-vm.dtso");
  }

  private static DeviceTree tree(HandoverFile overlay) {
    return DtbReader.read(Blobs.compile(overlay)).get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "room"})
  void isTakenByTheFirmware(String board) {
    assertThat(Pvmfw.faults(tree(overlay(board)))).isEmpty();
  }

  /** The rules can fail: each change of the text breaks one of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#iommu-cells = <0x01> | #iommu-cells = <0x02> | UnsupportedPhysIommu",
        "target-path = \"/\" | target-path = \"/chosen\" | UnsupportedOverlayTarget",
        "&iommu0 0x820 | &iommu0 0x800 | UnsupportedIommusDuplication",
        "&iommu0 0x820 | &iommu0 | MalformedIommus",
        "0x4ac20000 0x00 0x1000 | 0x4ac20100 0x00 0x1000 | granule",
        "reg = <0x00 0x4ac20000 0x00 0x1000>; | | MalformedReg",
        "target = <&flash> | target = <&camera> | InvalidDtbo",
        "flash: flash-4ac20000 | flash-4ac20000 | references to a tree that is not known",
        "lens = <&flash> | lens = <&iommu0> | Internal",
      })
  void wouldBeRefusedOtherwise(String before, String after, String fault) {
    HandoverFile overlay = overlay("phone");
    assertThat(overlay.text()).contains(before);
    String broken = overlay.text().replace(before, after == null ? "" : after);
    assertThat(Pvmfw.faults(tree(new HandoverFile("broken.dtso", broken))))
        .anySatisfy(each -> assertThat(each).startsWith(fault));
  }

  @Test
  void isListedForAndroid() throws Exception {
    HandoverFile list =
        HandoverFixture.named("phone").file(Recipient.AVF, "assignable_devices.xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(list.bytes()));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("devices");
    List<String> labels = texts(xml, "dtbo_label");
    assertThat(labels).hasSize(4).doesNotHaveDuplicates();
    assertThat(texts(xml, "sysfs_path"))
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allSatisfy(path -> assertThat(path).startsWith("/sys/bus/platform/devices/"));
    Node symbols = tree(overlay("phone")).find("/__symbols__").orElseThrow();
    assertThat(symbols.properties()).extracting(Property::name).containsAll(labels);
  }

  private static List<String> texts(Document xml, String tag) {
    NodeList found = xml.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
