// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vfiodt.edit.FileChange;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Base;
import org.vfiodt.series.Identity;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.RandomSeries;
import org.vfiodt.series.SeriesBuilder;
import org.vfiodt.series.SeriesRequest;
import org.vfiodt.series.Text;

class MailWriterTest {
  private static final Identity JANE = Identity.of("Jane Doe", "jane@example.org").get();
  private static final String SIGNATURE = "vfio-dt 0.1.0";

  private static FileChange change(String path, String before, String after) {
    return new FileChange(path, Optional.ofNullable(before), Optional.of(after));
  }

  private static SortedMap<String, String> mails(
      int version, List<Prerequisite> prerequisites, List<Revision> revisions) {
    SeriesPlan plan =
        new SeriesPlan(
            "vfio-dt",
            "WIP VFIO for device tree devices on Arndale",
            Optional.of("RFC"),
            version,
            "The driver can bind to devices.\n\nNumerous functions are missing.\n",
            List.of(),
            List.of());
    SeriesRequest request =
        new SeriesRequest(
            plan,
            prerequisites,
            revisions,
            new Base.Sparse(),
            JANE,
            false,
            OptionalLong.of(1375708628));
    return MailWriter.files(SeriesBuilder.build(request).get(), SIGNATURE);
  }

  private static List<Revision> threeRevisions() {
    String kconfig = "config VFIO\n\tbool\n";
    return List.of(
        new Revision(
            "VFIO_IOMMU_TYPE1 workaround to build for platform devices",
            "",
            List.of(change("drivers/vfio/Kconfig", kconfig, kconfig + "\n"))),
        new Revision(
            "Initial skeleton of VFIO support for Device Tree based devices",
            "",
            List.of(change("drivers/vfio/vfio_dt.c", null, "x\n".repeat(233)))),
        new Revision(
            "Return info for device and its memory regions and interrupts",
            "",
            List.of(change("drivers/vfio/Kconfig", kconfig + "\n", "config VFIO\n\ttristate\n"))));
  }

  @Test
  void writesACoverLetterAsListReadersKnowIt() {
    Prerequisite prerequisite =
        Prerequisite.of(new Revision("first", "", List.of(change("a", "1\n", "2\n"))));
    String cover = mails(1, List.of(prerequisite), threeRevisions()).get("0000-cover-letter.patch");
    assertThat(cover.substring(cover.indexOf("From: ")))
        .isEqualTo(
            """
            From: Jane Doe <jane@example.org>
            Date: Mon, 5 Aug 2013 13:17:09 +0000
            Subject: [RFC PATCH 0/3] WIP VFIO for device tree devices on Arndale

            The driver can bind to devices.

            Numerous functions are missing.

            Jane Doe (3):
              VFIO_IOMMU_TYPE1 workaround to build for platform devices
              Initial skeleton of VFIO support for Device Tree based devices
              Return info for device and its memory regions and interrupts

             drivers/vfio/Kconfig   |   2 +-
             drivers/vfio/vfio_dt.c | 233 +++++++++++++++++++++++++++++++++++++++++
             2 files changed, 234 insertions(+), 1 deletion(-)
             create mode 100644 drivers/vfio/vfio_dt.c


            prerequisite-patch-id: abfc42adcd1ac1b0c35ceb534df50e69e6a84f0f
            --\s
            vfio-dt 0.1.0

            """);
  }

  @Test
  void threadsPatchesBelowTheCoverLetter() {
    SortedMap<String, String> mails = mails(1, List.of(), threeRevisions());
    String id = header(mails.get("0000-cover-letter.patch"), "Message-Id");
    TreeSet<String> ids = new TreeSet<>();
    mails.forEach(
        (name, mail) -> {
          ids.add(header(mail, "Message-Id"));
          if (!name.startsWith("0000")) {
            assertThat(header(mail, "In-Reply-To")).isEqualTo(id);
            assertThat(header(mail, "References")).isEqualTo(id);
          }
        });
    assertThat(ids)
        .hasSize(4)
        .allMatch(one -> one.matches("<[0-9a-z.]+\\.git\\.jane@example\\.org>"));
  }

  @Test
  void givesEachVersionIdsOfItsOwn() {
    List<String> one = ids(mails(1, List.of(), threeRevisions()));
    assertThat(ids(mails(1, List.of(), threeRevisions()))).isEqualTo(one);
    assertThat(ids(mails(2, List.of(), threeRevisions()))).doesNotContainAnyElementsOf(one);
  }

  private static List<String> ids(SortedMap<String, String> mails) {
    return mails.values().stream().map(mail -> header(mail, "Message-Id")).toList();
  }

  @Test
  void numbersWithZerosUpToTheTotal() {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      revisions.add(new Revision("part " + i, "", List.of(change("f" + i, null, "x\n"))));
    }
    SortedMap<String, String> mails = mails(2, List.of(), revisions);
    assertThat(mails.firstKey()).isEqualTo("v2-0000-cover-letter.patch");
    assertThat(mails.lastKey()).isEqualTo("v2-0012-part-11.patch");
    assertThat(header(mails.get("v2-0000-cover-letter.patch"), "Subject"))
        .startsWith("[RFC PATCH v2 00/12] ");
    assertThat(header(mails.get("v2-0001-part-0.patch"), "Subject"))
        .isEqualTo("[RFC PATCH v2 01/12] part 0");
  }

  /** Whatever stands in names, subjects and messages, no mail gains a header. */
  @Test
  void holdsNoHeaderButItsOwn() {
    for (long seed = 5000; seed < 5040; seed++) {
      PatchSeries series =
          SeriesBuilder.build(new RandomSeries(seed).request(new Base.Sparse())).get();
      MailWriter.files(series, SIGNATURE)
          .forEach(
              (name, mail) -> {
                String header = mail.substring(0, mail.indexOf("\n\n"));
                String names =
                    header.replaceAll("(?md)\n .*", "").replaceAll("(?md)^([A-Za-z-]+): .*$", "$1");
                assertThat(names.substring(names.indexOf('\n')))
                    .matches(
                        "\nMessage-Id(\nIn-Reply-To\nReferences)?\nFrom\nDate\nSubject"
                            + "(\nMIME-Version\nContent-Type\nContent-Transfer-Encoding)?");
                assertThat(Text.isAscii(header)).isTrue();
                assertThat(header.lines().mapToInt(String::length).max().orElse(0)).isLessThan(120);
              });
    }
  }

  @Test
  void refusesASignatureOfManyLines() {
    PatchSeries series = SeriesBuilder.build(new RandomSeries(1).request(new Base.Sparse())).get();
    assertThatThrownBy(() -> MailWriter.files(series, "a\nb"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String header(String mail, String name) {
    int start = mail.indexOf("\n" + name + ": ") + name.length() + 3;
    return mail.substring(start, mail.indexOf('\n', start));
  }
}
