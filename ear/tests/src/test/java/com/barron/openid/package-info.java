/**
 * A provider of OpenID Connect for tests, which lies on demand, and somebody's browser without a
 * screen.
 */
package com.barron.openid;
