/** Orders: a list, and one with its holds, defects and history. May use page and session. */
package com.barron.console.orders;
