# `cmake --install` and `cpack`: the program, its page in the manual, its completions, the licence. The tests and the
# WebAssembly build install nothing. `cpack -G DEB` reads the libraries that the program needs off the program itself
# (dpkg-shlibdeps), `cpack -G TGZ` is the same tree for other systems.
include(GNUInstallDirs)

install(TARGETS ipiscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_SOURCE_DIR}/core/cli/man/ipiscope.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/core/cli/completions/ipiscope.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ipiscope)
install(FILES ${PROJECT_SOURCE_DIR}/core/cli/completions/_ipiscope
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${PROJECT_SOURCE_DIR}/core/cli/completions/ipiscope.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/THIRD_PARTY_NOTICES.md ${PROJECT_SOURCE_DIR}/core/view/ipiscope-1.schema.json
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME ipiscope)
set(CPACK_PACKAGE_CONTACT "the ipiscope contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Amazon FBA Inventory Performance Index, from report files")
set(CPACK_PACKAGE_DESCRIPTION
  "Reads the report files that Seller Central gives, estimates the Inventory\nPerformance Index with a range, shows which SKUs cost how many points, and\nfinds the cheapest way back over the line. Works without a network.")
set(CPACK_PACKAGE_FILE_NAME "ipiscope-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
