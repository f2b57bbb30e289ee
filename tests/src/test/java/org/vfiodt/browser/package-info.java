// SPDX-License-Identifier: Apache-2.0
/** Pages as a browser shows them: Chromium without a screen, driven over WebDriver. */
package org.vfiodt.browser;
