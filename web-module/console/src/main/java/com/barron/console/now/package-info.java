/** The first page: what needs somebody, and the same on a wall. May use all others but edge. */
package com.barron.console.now;
