// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.dts.Tools;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.xen.XenPlanner;

/** The parser of xl reads out of a guest's configuration what was planned. */
class XlReadsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "combiner", "free"})
  void findsWhatWasPlanned(String board) throws IOException {
    HandoverFixture fixture = HandoverFixture.named(board);
    HandoverFile config = fixture.handover(Recipient.XEN).get().files().get(0);
    assertThat(read(folder, config))
        .isEqualTo(
            XlLines.expected(XenPlanner.plan(fixture.selection(Recipient.XEN).get()).get().plan()));
  }

  static List<String> read(Path folder, HandoverFile config) throws IOException {
    Tools.need("gcc");
    Tools.needHeader("/usr/include/libxlutil.h");
    Files.write(folder.resolve("xen-guest.cfg"), config.bytes());
    Consumer.output(
        folder,
        List.of("gcc", "-o", "xlcfg", Consumer.SOURCES.resolve("xlcfg.c").toString(), "-lxlutil"));
    return Consumer.output(folder, List.of("./xlcfg", "xen-guest.cfg")).lines().toList();
  }
}
