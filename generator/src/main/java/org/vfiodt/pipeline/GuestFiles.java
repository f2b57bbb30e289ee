// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.boot.Initramfs;
import org.vfiodt.boot.InitramfsEntry;
import org.vfiodt.kbuild.BuildResult;

/**
 * What the guest starts with.
 *
 * @param expect the file {@code /expect}
 * @param initramfs with that file, the guest's program and the modules
 */
record GuestFiles(byte[] expect, byte[] initramfs) {
  GuestFiles {
    expect = expect.clone();
    initramfs = initramfs.clone();
  }

  /**
   * The files for one boot.
   *
   * @param program the compiled guest program
   * @param token that it prints last
   * @param more further lines of what it is told
   */
  static GuestFiles of(
      BootPreparation prepared, Path program, BuildResult build, String token, List<String> more)
      throws IOException {
    Map<String, InitramfsEntry> entries = modules(build);
    List<String> names = build.modules().stream().map(GuestFiles::fileName).toList();
    StringBuilder text = new StringBuilder(prepared.expectation().text(token, names));
    more.forEach(line -> text.append(line).append('\n'));
    byte[] expect = text.toString().getBytes(StandardCharsets.UTF_8);
    entries.put("expect", InitramfsEntry.file(expect, 0644));
    return new GuestFiles(expect, Initramfs.ofGuest(Files.readAllBytes(program), entries).bytes());
  }

  /** Every module that was built, where the guest looks for them. */
  private static Map<String, InitramfsEntry> modules(BuildResult build) throws IOException {
    Map<String, InitramfsEntry> entries = new TreeMap<>();
    for (Path module : build.modules()) {
      entries.put(
          "modules/" + fileName(module), InitramfsEntry.file(Files.readAllBytes(module), 0644));
    }
    return entries;
  }

  private static String fileName(Path module) {
    return module.getFileName().toString();
  }

  @Override
  public byte[] expect() {
    return expect.clone();
  }

  @Override
  public byte[] initramfs() {
    return initramfs.clone();
  }
}
