@echo off
rem Runs the pinned Apache Maven; the pin is .mvn\wrapper\maven-wrapper.properties.
rem First use only: takes the distribution from %MVNW_REPOURL% (a Maven repository) when it is set,
rem otherwise from distributionUrl. Its SHA-256 must match, or nothing is installed.
setlocal
set "BASE=%~dp0"
set "PROPS=%BASE%.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq tokens=1,* delims==" %%a in ("%PROPS%") do (
  if "%%a"=="distributionUrl" set "URL=%%b"
  if "%%a"=="distributionSha256Sum" set "WANT=%%b"
)
for %%f in ("%URL:/=\%") do set "ZIP=%%~nxf"
set "NAME=%ZIP:-bin.zip=%"
set "VERSION=%NAME:apache-maven-=%"
if "%MAVEN_USER_HOME%"=="" set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists\%NAME%-sha256-%WANT%"
if exist "%DISTS%\%NAME%\bin\mvn.cmd" goto run
if not "%MVNW_REPOURL%"=="" set "URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%VERSION%/%ZIP%"
set "TMPDIR=%DISTS%.tmp.%RANDOM%"
mkdir "%TMPDIR%" || exit /b 1
powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue';" ^
  "$zip='%TMPDIR%\%ZIP%'; Invoke-WebRequest -UseBasicParsing -Uri '%URL%' -OutFile $zip;" ^
  "$got=(Get-FileHash -Algorithm SHA256 $zip).Hash.ToLower();" ^
  "if ($got -ne '%WANT%') { throw \"SHA-256 of %ZIP% is $got, expected %WANT%\" };" ^
  "Expand-Archive $zip '%TMPDIR%'; New-Item -Force -ItemType Directory '%DISTS%' | Out-Null;" ^
  "if (-not (Test-Path '%DISTS%\%NAME%')) { Move-Item '%TMPDIR%\%NAME%' '%DISTS%' }"
set "FAILED=%ERRORLEVEL%"
rmdir /s /q "%TMPDIR%"
if not "%FAILED%"=="0" (
  echo mvnw: cannot install %NAME%; install any Maven, or set MVNW_REPOURL to a Maven repository you can reach 1>&2
  exit /b 1
)
:run
"%DISTS%\%NAME%\bin\mvn.cmd" %*
