// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.ReportCode;
import org.vfiodt.report.matrix.Matrix;

/**
 * Jobs for LAVA: for every cell that left what a boot needs one on the emulator, and one on the
 * board itself where labs have it.
 */
public final class LavaJobs {
  private LavaJobs() {}

  public static Outcome<List<FormFile>> write(FormRequest request) {
    String name = request.matrix().subject().getOrDefault("board", "");
    return Boards.load(request.data(), name)
        .flatMap(
            board ->
                Boards.twin(request.data(), board)
                    .flatMap(
                        twin ->
                            LavaDevice.load(request.data(), board.name())
                                .flatMap(device -> jobs(request, board, twin, device))));
  }

  private static Outcome<List<FormFile>> jobs(
      FormRequest request, Board board, Board twin, Optional<LavaDevice> device) {
    List<FormFile> jobs = new ArrayList<>();
    for (Matrix.Place place : request.matrix().places().toList()) {
      Optional<LavaFiles> files =
          place.cell().inherited() < 0 ? LavaFiles.of(place) : Optional.empty();
      files.ifPresent(
          found -> {
            String text = new LavaQemu(request, twin).write(place, found);
            jobs.add(new FormFile(file(place, "qemu"), text));
            device.ifPresent(
                known ->
                    jobs.add(
                        new FormFile(
                            file(place, known.deviceType()),
                            known.write(request, board, place, found))));
          });
    }
    return jobs.isEmpty()
        ? Outcome.failed(
            Diagnostic.of(ReportCode.NO_BOOT, "no cell of this run has kernel, tree and initramfs")
                .hint("jobs are made from what a boot leaves in its cell"))
        : Outcome.of(jobs);
  }

  private static String file(Matrix.Place place, String device) {
    return place.id().replaceAll("[^A-Za-z0-9.]+", "-") + "." + device + ".yaml";
  }
}
