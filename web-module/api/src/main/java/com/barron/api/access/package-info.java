/** Who calls, and whether they may. May use problem and operation. */
package com.barron.api.access;
