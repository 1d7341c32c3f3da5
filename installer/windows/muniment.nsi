; Muniment for Windows, installed for one person, without the rights of an administrator.
;   makensis -DSOURCE=FOLDER -DVERSION=0.1.0 -DFULL=0.1.0+… -DTARGET=FILE.exe muniment.nsi
; SOURCE is the frozen program's folder. With -DSIGN="signtool sign …" installer and uninstaller
; are signed with that command.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
!ifndef SOURCE | VERSION | FULL | TARGET
  !error "Say SOURCE, VERSION, FULL and TARGET: see the beginning of this file."
!endif
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define OF_UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Muniment"
!define OF_OPEN "Software\Classes\Applications\muniment.exe"

Name "Muniment"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Muniment"
InstallDirRegKey HKCU "${OF_UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Muniment"
VIAddVersionKey "ProductVersion" "${FULL}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Muniment"
VIAddVersionKey "LegalCopyright" "The Muniment developers, AGPL-3.0-or-later"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\muniment.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_UNFINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "English"

!macro OpensWith ENDING
  WriteRegStr HKCU "${OF_OPEN}\SupportedTypes" ".${ENDING}" ""
!macroend

Section "Muniment"
  ; What an older version left must not be mixed with this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Muniment.lnk" "$INSTDIR\muniment.exe"

  WriteRegStr HKCU "${OF_OPEN}" "FriendlyAppName" "Muniment"
  WriteRegStr HKCU "${OF_OPEN}\shell\open\command" "" '"$INSTDIR\muniment.exe" window "%1"'
  !insertmacro OpensWith "pdf"
  !insertmacro OpensWith "docx"
  !insertmacro OpensWith "doc"
  !insertmacro OpensWith "odt"
  !insertmacro OpensWith "rtf"
  !insertmacro OpensWith "pptx"
  !insertmacro OpensWith "ppt"
  !insertmacro OpensWith "odp"
  !insertmacro OpensWith "xlsx"
  !insertmacro OpensWith "xls"
  !insertmacro OpensWith "ods"
  !insertmacro OpensWith "epub"
  !insertmacro OpensWith "mobi"
  !insertmacro OpensWith "fb2"
  !insertmacro OpensWith "html"
  !insertmacro OpensWith "md"
  !insertmacro OpensWith "txt"
  !insertmacro OpensWith "csv"
  !insertmacro OpensWith "eml"
  !insertmacro OpensWith "msg"
  !insertmacro OpensWith "mbox"
  !insertmacro OpensWith "pst"
  !insertmacro OpensWith "bib"
  !insertmacro OpensWith "ris"
  !insertmacro OpensWith "ipynb"

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${OF_UNINSTALL}" "EstimatedSize" $0
  WriteRegStr HKCU "${OF_UNINSTALL}" "DisplayName" "Muniment"
  WriteRegStr HKCU "${OF_UNINSTALL}" "DisplayVersion" "${FULL}"
  WriteRegStr HKCU "${OF_UNINSTALL}" "DisplayIcon" "$INSTDIR\muniment.exe"
  WriteRegStr HKCU "${OF_UNINSTALL}" "Publisher" "The Muniment developers"
  WriteRegStr HKCU "${OF_UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${OF_UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${OF_UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${OF_UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; By name, never the whole folder: the person may have chosen one that holds other things.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\muniment.exe"
  Delete "$INSTDIR\muniment-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Muniment.lnk"
  DeleteRegKey HKCU "${OF_OPEN}"
  DeleteRegKey HKCU "${OF_UNINSTALL}"
  DetailPrint "Your library stays where it is, in $LOCALAPPDATA\muniment."
  DetailPrint "Delete that folder to be rid of it. Your documents lie elsewhere."
SectionEnd
