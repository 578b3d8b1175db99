@echo off
rem Starts Ishizue on Windows. In a source tree it first builds what changed; in a release there is nothing to build.
rem   JAVA_HOME          the JDK to use (else the java on the PATH); 17 or newer
rem   ISHIZUE_LANG       ja or en (else the system's language)
rem   ISHIZUE_NO_BUILD   if set, starts what was built last
setlocal enableextensions
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo CLI-101 Java was not found. 1>&2
  echo Why: neither JAVA_HOME nor PATH leads to a JDK. 1>&2
  echo Fix: install a JDK, version 17 or newer, and set JAVA_HOME to its folder. 1>&2
  exit /b 3
)
rem --list-modules prints the version in every name: java.base@17.0.15. The quotes around the whole are for the cmd that "for" starts.
set "MAJOR=0"
for /f "tokens=1-3 delims=@.-+ " %%a in ('""%JAVA%" --list-modules"') do (
  if "%%a.%%b"=="java.base" set "MAJOR=%%c"
)
if %MAJOR% LSS 17 (
  echo CLI-102 This Java is too old: %JAVA% 1>&2
  echo Why: Ishizue needs a JDK, version 17 or newer. 1>&2
  echo Fix: install a newer JDK and set JAVA_HOME to its folder. 1>&2
  exit /b 3
)

set "HOME_FOLDER=%HERE%"
if not exist "%HERE%\workbench\pom.xml" goto start
set "HOME_FOLDER=%HERE%\workbench\target\ishizue"
if defined ISHIZUE_NO_BUILD goto start
if not exist "%HOME_FOLDER%\lib\built" goto build
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%HOME_FOLDER%\lib\workbench\*" org.ishizue.workbench.launch.Build --check "%HERE%"
if not errorlevel 1 goto start

:build
"%JAVA%" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dishizue.terminal=true "%HERE%\workbench\src\main\java\org\ishizue\workbench\launch\Build.java" "%HERE%" %*
if errorlevel 1 exit /b 3

:start
if not exist "%HOME_FOLDER%\lib\workbench" (
  echo CLI-103 Nothing has been built yet: %HOME_FOLDER% 1>&2
  echo Why: ISHIZUE_NO_BUILD is set, or files are missing. 1>&2
  echo Fix: unset ISHIZUE_NO_BUILD and start again. 1>&2
  exit /b 3
)
rem Classes as the JVM holds them, recorded for an earlier server: the JVM sees for itself whether they are of these jars.
set "ARCHIVE=%HOME_FOLDER%\cache\workbench-%MAJOR%.jsa"
set "SHARED=-Xlog:cds*=off"
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:cds*=off
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %SHARED% -Dfile.encoding=UTF-8 -Dishizue.terminal=true "-Dishizue.home=%HOME_FOLDER%" -cp "%HOME_FOLDER%\lib\workbench\*;%HOME_FOLDER%\lib\kernel\*;%HOME_FOLDER%\lib\user\*" org.ishizue.workbench.Main %*
exit /b %ERRORLEVEL%
