// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.StorageFault;

/** A mirror on the web. Downloads go on where an earlier one broke off, if the server can do it. */
final class HttpMirror implements Mirror {
  /** A server that is silent for so long has gone. */
  static final Duration STALL = Duration.ofSeconds(60);

  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final int LONGEST_TEXT = 16 << 20;
  private static final long LONGEST_FILE = 2L << 30;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes ([0-9]{1,15})-.*");

  private final URI base;
  private final Duration stall;
  private final HttpClient client;

  HttpMirror(URI base, Duration stall) {
    this.base = base;
    this.stall = stall;
    client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public boolean answers(String name) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(name))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .timeout(PROBE)
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | UnresolvedAddressException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Outcome<String> text(String name) {
    return send(name, 0)
        .flatMap(
            response -> {
              try (StalledStream body = new StalledStream(response.body(), stall)) {
                if (response.statusCode() != 200) {
                  return refused(name, response.statusCode());
                }
                byte[] bytes = body.readNBytes(LONGEST_TEXT);
                return Outcome.of(new String(bytes, StandardCharsets.ISO_8859_1));
              } catch (IOException e) {
                return Outcome.failed(
                    Diagnostic.of(KernelCode.BROKEN_OFF, base.resolve(name) + " broke off"));
              }
            });
  }

  @Override
  public Outcome<Transfer> file(String name, Path part, Progress progress) {
    long offset;
    try {
      offset = Files.exists(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + part));
    }
    return send(name, offset).flatMap(response -> receive(name, part, offset, response, progress));
  }

  private Outcome<Transfer> receive(
      String name, Path part, long offset, HttpResponse<InputStream> response, Progress progress) {
    int status = response.statusCode();
    boolean goesOn = offset > 0 && status == 206 && startsAt(response, offset);
    try (StalledStream body = new StalledStream(response.body(), stall)) {
      if (offset > 0 && status == 416 && complete(response, offset)) {
        return Outcome.of(new Transfer(offset, true));
      }
      if (offset > 0 && !goesOn && (status == 416 || status == 206)) {
        Files.delete(part);
        return file(name, part, progress);
      }
      if (status != 200 && !goesOn) {
        return refused(name, status);
      }
      long start = goesOn ? offset : 0;
      return save(name, part, start, total(response, start), body, progress);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "writing " + part));
    }
  }

  private Outcome<Transfer> save(
      String name, Path part, long offset, long total, StalledStream body, Progress progress)
      throws IOException {
    String activity = "downloading " + name.substring(name.lastIndexOf('/') + 1);
    long done = offset;
    StandardOpenOption how =
        offset > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (var out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = body.next(buffer); n > 0; n = body.next(buffer)) {
        out.write(buffer, 0, n);
        done += n;
        progress.amount(activity, done, total);
        if (done > LONGEST_FILE) {
          return Outcome.failed(
              Diagnostic.of(KernelCode.SERVER, base.resolve(name) + " is longer than any kernel"));
        }
      }
    }
    if (body.brokenOff() || (total >= 0 && done < total)) {
      String of = total < 0 ? "" : " of " + total;
      return Outcome.failed(
          Diagnostic.of(
                  KernelCode.BROKEN_OFF,
                  base.resolve(name) + " broke off after " + done + of + " bytes")
              .hint("run the command again: it goes on where this one stopped"));
    }
    return Outcome.of(new Transfer(done, offset > 0));
  }

  private Outcome<HttpResponse<InputStream>> send(String name, long offset) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(name)).timeout(stall);
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    try {
      return Outcome.of(client.send(request.GET().build(), BodyHandlers.ofInputStream()));
    } catch (IOException | UnresolvedAddressException e) {
      return unreachable(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable("interrupted");
    }
  }

  private static boolean complete(HttpResponse<?> response, long offset) {
    return response
        .headers()
        .firstValue("Content-Range")
        .filter(("bytes */" + offset)::equals)
        .isPresent();
  }

  private static boolean startsAt(HttpResponse<?> response, long offset) {
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    return range.matches() && Long.parseLong(range.group(1)) == offset;
  }

  private static long total(HttpResponse<?> response, long offset) {
    try {
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      return length < 0 ? -1 : offset + length;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private <T> Outcome<T> refused(String name, int status) {
    URI address = base.resolve(name);
    if (status == 404 || status == 410) {
      return Outcome.failed(Diagnostic.of(KernelCode.NO_RELEASE, "there is no " + address));
    }
    return Outcome.failed(
        Diagnostic.of(KernelCode.SERVER, address + " answers with HTTP status " + status)
            .hint("try later, or another mirror with VFIO_DT_KERNEL_MIRROR"));
  }

  private <T> Outcome<T> unreachable(String why) {
    return Outcome.failed(
        Diagnostic.of(KernelCode.UNREACHABLE, "cannot reach " + base.getHost() + ": " + why)
            .hint("name a tree that you have, or a mirror with VFIO_DT_KERNEL_MIRROR"));
  }

  private static String reason(Exception failure) {
    if (failure instanceof UnknownHostException
        || failure instanceof UnresolvedAddressException
        || failure.getCause() instanceof UnresolvedAddressException
        || failure.getCause() != null
            && failure.getCause().getCause() instanceof UnresolvedAddressException) {
      return "its name is not known";
    }
    if (failure instanceof HttpTimeoutException) {
      return "no answer";
    }
    if (failure instanceof ConnectException) {
      return "no connection";
    }
    return failure instanceof SSLException ? "no secure connection" : "the connection broke";
  }
}
