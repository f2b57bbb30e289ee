// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.board.Board;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.source.SourceFile;

/**
 * The job that boots the board itself: a file of {@code arndale-config/lava} says what labs call
 * it.
 *
 * @param deviceType LAVA's name of the board
 * @param kernelType what U-Boot is handed
 * @param commands name of a list of commands in the device type
 */
record LavaDevice(String deviceType, String kernelType, String commands) {
  private static final String FOLDER = "arndale-config/lava";

  /** Nothing for a board that no lab has. */
  static Outcome<Optional<LavaDevice>> load(DataFolder data, String board) {
    if (!data.names(FOLDER, ".toml").contains(board)) {
      return Outcome.of(Optional.empty());
    }
    String file = FOLDER + "/" + board + ".toml";
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table =
        TomlTable.parse(SourceFile.root(file, data.text(file).orElse("")), diagnostics);
    LavaDevice device =
        new LavaDevice(
            table.text("device-type"), table.text("kernel-type"), table.text("boot-commands"));
    table.finish();
    return Outcome.of(Optional.of(device), diagnostics);
  }

  String write(FormRequest request, Board board, Matrix.Place place, LavaFiles twins) {
    LavaFiles files = twins.withTree(place, board.deviceTree());
    Map<String, Object> job = LavaJob.job(request.matrix(), place, deviceType, board.title());
    Map<String, Object> kernel = LavaJob.resource(request, files.kernel());
    kernel.put("type", kernelType);
    Map<String, Object> ramdisk = LavaJob.resource(request, files.initramfs());
    ramdisk.put("install_overlay", false);
    Map<String, Object> deploy = new LinkedHashMap<>();
    deploy.put("timeout", Map.of("minutes", 5));
    deploy.put("to", "tftp");
    deploy.put("kernel", kernel);
    deploy.put("ramdisk", ramdisk);
    deploy.put("dtb", LavaJob.resource(request, files.tree()));
    Map<String, Object> boot = LavaJob.boot("u-boot");
    boot.put("commands", commands);
    job.put("actions", LavaJob.actions(deploy, boot));
    return Yaml.write(job);
  }
}
