// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

/** Kinds of preprocessing tokens; C11 6.4. */
enum TokenType {
  IDENTIFIER,
  NUMBER,
  STRING,
  CHARACTER,
  PUNCTUATOR,
  OTHER,
  /** No text: a place where expansion may need a blank. */
  PADDING
}
