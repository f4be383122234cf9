# `cpack` makes a Debian package of what is installed; `./dev package` calls it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME digitlab)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGE_CONTACT "The Digit Lab project <maintainers@digitlab.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see a small neural network learn to read handwritten digits")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Watch a network learn from MNIST or from your own pictures, draw a digit and
see it read while the pen moves, and take the weights away to PyTorch. Every
step is also a command that needs no display. A trained network and the MNIST
database come with the program.")
# Libraries by what the program links; by name what it opens or uses at run time: the BLAS that uses all processors, the
# reader of SVG icons, Qt's own words in other languages.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp, libqt6svg6, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-qpa-plugins, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion")
include(CPack)
