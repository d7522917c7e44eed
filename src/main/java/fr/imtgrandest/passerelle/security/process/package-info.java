/** How the engine's own web applications learn who is signed in. */
@NullMarked
package fr.imtgrandest.passerelle.security.process;

import org.jspecify.annotations.NullMarked;
