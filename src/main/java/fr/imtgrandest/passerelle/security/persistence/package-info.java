@NullMarked
package fr.imtgrandest.passerelle.security.persistence;

import org.jspecify.annotations.NullMarked;
